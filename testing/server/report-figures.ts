import { appendFileSync } from 'node:fs';

/**
 * Reports the figures of a trial of `proof/trials.mjs`, such as its number of runs. Numbers are added up over the tests
 * of a trial, texts are kept. Only `npm run prove` collects them.
 */
export function reportFigures(trial: string, figures: Record<string, number | string>): void {
  const file = process.env.FIGURES_FILE;
  if (file) appendFileSync(file, `${JSON.stringify({ trial, figures })}\n`);
}
