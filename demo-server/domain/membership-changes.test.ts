import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type CourseList, membershipChanges } from './membership-changes.js';

const student = (id: number) => ({ id, role: 'student' as const });
const member = (course_id: number) => ({ course_id, role: 'student' as const });

interface Case {
  title: string;
  current?: number[];
  list: Partial<CourseList>;
  storedAt?: number;
  /** Time of the roster of course 1. */
  pushedAt?: number;
  begin: number[];
  end: number[];
}

const cases: Case[] = [
  { title: 'no list', current: [1], list: { courses: null }, begin: [], end: [] },
  { title: 'an empty list', current: [1], list: { courses: [] }, begin: [], end: [1] },
  {
    title: 'an empty partial list',
    current: [1],
    list: { courses: [], isPartial: true },
    begin: [],
    end: [],
  },
  { title: 'the same list', current: [1], list: { courses: [student(1)] }, begin: [], end: [] },
  { title: 'another course', current: [1], list: { courses: [student(2)] }, begin: [2], end: [1] },
  {
    title: 'another course in a partial list',
    current: [1],
    list: { courses: [student(2)], isPartial: true },
    begin: [2],
    end: [],
  },
  {
    title: 'another role',
    current: [1],
    list: { courses: [{ id: 1, role: 'instructor' }] },
    begin: [1],
    end: [],
  },
  {
    title: 'an older list',
    current: [1],
    list: { courses: [], issuedAt: 9 },
    storedAt: 10,
    begin: [],
    end: [],
  },
  {
    title: 'a list of the same second',
    current: [1],
    list: { courses: [], issuedAt: 10 },
    storedAt: 10,
    begin: [],
    end: [1],
  },
  {
    title: 'a later list',
    current: [1],
    list: { courses: [], issuedAt: 11 },
    storedAt: 10,
    begin: [],
    end: [1],
  },
  {
    title: 'a list without a time after one with a time',
    current: [1],
    list: { courses: [] },
    storedAt: 10,
    begin: [],
    end: [],
  },
  {
    title: 'a list that is older than the roster of one course',
    current: [1, 3],
    list: { courses: [student(2)], issuedAt: 10 },
    pushedAt: 10,
    begin: [2],
    end: [3],
  },
  {
    title: 'a course whose roster is later',
    list: { courses: [student(1)], issuedAt: 10 },
    pushedAt: 11,
    begin: [],
    end: [],
  },
  {
    title: 'a course whose roster is earlier',
    list: { courses: [student(1)], issuedAt: 12 },
    pushedAt: 11,
    begin: [1],
    end: [],
  },
  {
    title: 'a list without a time, of a course with a roster',
    list: { courses: [student(1)] },
    pushedAt: 1,
    begin: [],
    end: [],
  },
];

describe('the list of a token changes memberships', () => {
  for (const { title, current = [], list, storedAt = null, pushedAt = null, begin, end } of cases)
    test(title, () => {
      const changes = membershipChanges(
        current.map(member),
        { courses: null, isPartial: false, issuedAt: null, ...list },
        { storedAt, pushedAt: (id) => (id === 1 ? pushedAt : null) },
      );
      assert.deepEqual([changes.begin.map(({ id }) => id), changes.end], [begin, end]);
    });
});
