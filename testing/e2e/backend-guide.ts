import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestContext } from 'node:test';

/** The text of docs/backend.md. */
export const guide = readFileSync('docs/backend.md', 'utf8');

/** All code blocks of the guide, in order. */
export const blocks = [...guide.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language, code]) => ({
  language: language!,
  code: code!,
}));

/** Creates a folder with the guide's token script in a language, inside the project so that it finds its library. */
export function tokenScriptFolder(t: TestContext, language: 'js' | 'php'): string {
  mkdirSync('node_modules/.cache', { recursive: true });
  const folder = mkdtempSync(resolve('node_modules/.cache/backend-guide-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const name = language === 'js' ? 'sign-token.mjs' : 'sign-token.php';
  writeFileSync(join(folder, name), blocks.find((block) => block.language === language)!.code);
  return folder;
}
