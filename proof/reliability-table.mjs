import { readFileSync, writeFileSync } from 'node:fs';
import { machine } from '../bench/machine.mjs';

const file = 'docs/reliability.md';
const [begin, end] = ['<!-- trials: npm run prove -->', '<!-- /trials -->'];
const head = [
  '| trial | what is tried | what must hold | how often | lost | run |',
  '|---|---|---|---|---|---|',
];

/** Writes a row for each outcome into the table of docs/reliability.md; keeps the rows of other trials. */
export function writeTrials(outcomes) {
  const text = readFileSync(file, 'utf8');
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start < 0 || stop < 0) throw new Error(`${file} has no markers for the table of trials.`);
  const rows = new Map(
    [...text.slice(start, stop).matchAll(/^\| (T\d\d) .*$/gm)].map(([row, id]) => [id, row]),
  );
  for (const outcome of outcomes) rows.set(outcome.trial.id, row(outcome));
  const sorted = [...rows].sort(([a], [b]) => a.localeCompare(b)).map(([, line]) => line);
  const content = [...head, ...sorted, '', `Last run ${where()}.`].join('\n');
  writeFileSync(file, `${text.slice(0, start + begin.length)}\n\n${content}\n\n${text.slice(stop)}`);
}

function row({ trial, size, given, passed, failed, figures, seconds }) {
  const often = [...figures, `${passed + failed} ${passed + failed === 1 ? 'test' : 'tests'}`].join(', ');
  const lost = failed === 0 ? 'nothing' : `**${failed} failed**`;
  const command = `\`${given.map((one) => `${one} `).join('')}npm run prove -- ${size === 'long' ? '--long ' : ''}${trial.id}\``;
  const when = `${machine().date}, ${seconds} s: ${command}`;
  return `| ${[trial.id, trial.what, trial.promise, often, lost, when].join(' | ')} |`;
}

function where() {
  const { date, cpu, cores, memoryGiB, system, node } = machine();
  return `${date} on ${cores} cores (${cpu}), ${memoryGiB} GiB, ${system}, Node ${node.slice(1)}`;
}
