import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const folders = ['src', 'demo-server', 'e2e', 'proof'];

/** Returns all test files of the product. */
export function testFiles() {
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, file)))
    .filter((file) => file.endsWith('.test.ts'));
}

/**
 * Returns the file of a test that a bug names: the file at its path, else the test beside the file that contains the bug's
 * place now, if it was beside the bug's file, else the only file with the same name. Throws if there is none or several.
 */
export function findTest(test, bug, place, files = testFiles()) {
  if (files.includes(test)) return test;
  const beside = testOf(place.file);
  if (test === testOf(bug.file) && files.includes(beside)) return beside;
  const found = files.filter((file) => basename(file) === basename(test));
  if (found.length === 1) return found[0];
  throw new Error(
    `${bug.name}: ${test} is gone, and ${found.length === 0 ? 'no file has its name' : `it may be ${found.join(' or ')}`}.`,
  );
}

const testOf = (file) => file.replace(/\.ts$/, '.test.ts');
