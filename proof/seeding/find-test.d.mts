import type { Bug } from './place-bug.mjs';

/** Returns all test files of the product. */
export function testFiles(): string[];

/** Returns the file of a test that a bug names, after moves as well. */
export function findTest(
  test: string,
  bug: Pick<Bug, 'name' | 'file'>,
  place: { file: string },
  files?: readonly string[],
): string;
