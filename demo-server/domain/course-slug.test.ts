import assert from 'node:assert/strict';
import { test } from 'node:test';
import { courseSlug } from './course-slug.js';

const cases = [
  ['Mathématiques, terminale spécialité', 'mathematiques-terminale-specialite'],
  ['  C++ & Œuvres!  ', 'c-uvres'],
  ['数学', 'course'],
  ['a'.repeat(90), 'a'.repeat(80)],
] as const;

for (const [title, slug] of cases)
  test(`${title} becomes ${slug}`, () => {
    assert.equal(courseSlug(title), slug);
  });
