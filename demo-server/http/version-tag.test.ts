import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acceptedVersions, versionTag } from './version-tag.js';

const headers: [ifMatch: string | undefined, versions: number[] | null][] = [
  [undefined, null],
  ['*', null],
  ['"1", *', null],
  [versionTag(12), [12]],
  ['W/"3"', [3]],
  ['"1", W/"2" ,"3"', [1, 2, 3]],
  ['', []],
  ['1', []],
  ['"01"', []],
  ['"1', []],
  ['"", "x", "1.0", " 1"', []],
];

for (const [ifMatch, versions] of headers)
  test(`If-Match ${ifMatch ?? 'that is missing'} accepts ${versions?.join(' and ') ?? 'any version'}`, () => {
    assert.deepEqual(acceptedVersions(ifMatch), versions);
  });
