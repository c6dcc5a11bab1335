import { readdirSync, readFileSync } from 'node:fs';

/** The guides and the README: file and text. */
export const docs = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...markdownIn('docs'),
  ...markdownIn('docs/decisions'),
].map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** A code block in a guide. */
export interface Sample {
  file: string;
  language: string;
  code: string;
}

/** All code blocks of all guides. */
export const samples: Sample[] = docs.flatMap(({ file, text }) =>
  [...text.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(([, language, code]) => ({
    file,
    language: language!,
    code: code!,
  })),
);

/** Returns the anchors of a guide's headings, as GitHub creates them. */
export function anchors(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function markdownIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}
