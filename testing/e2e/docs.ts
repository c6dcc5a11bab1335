import { readdirSync, readFileSync } from 'node:fs';

/** The guides, with the README: file and text. */
export const docs = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...markdownIn('docs'),
  ...markdownIn('docs/decisions'),
].map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** A block of code in a guide. */
export interface Sample {
  file: string;
  language: string;
  code: string;
}

/** All blocks of code, guide by guide. */
export const samples: Sample[] = docs.flatMap(({ file, text }) =>
  [...text.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(([, language, code]) => ({
    file,
    language: language!,
    code: code!,
  })),
);

function markdownIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}
