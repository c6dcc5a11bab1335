import type { AccessClaims } from '../../demo-server/auth/access-token.js';

const course = { id: 5, title: 'Mathématiques' };
const otherCourse = { id: 6, title: 'Physique' };

/** The people of the tests, with the claims of their LMS. */
export const people = {
  claire: {
    sub: 'u-claire',
    name: 'Claire Morel',
    email: 'claire@example.org',
    courses: [{ ...course, role: 'instructor' }],
  },
  bruno: {
    sub: 'u-bruno',
    name: 'Bruno Leroy',
    email: 'bruno@example.org',
    courses: [{ ...course, role: 'instructor' }],
  },
  amina: {
    sub: 'u-amina',
    name: 'Amina Benali',
    email: 'amina@example.org',
    courses: [{ ...course, role: 'student' }],
  },
  leo: {
    sub: 'u-leo',
    name: 'Léo Dubreuil',
    email: 'leo@example.org',
    courses: [{ ...course, role: 'student' }],
  },
  yanis: {
    sub: 'u-yanis',
    name: 'Yanis Kaci',
    email: 'yanis@example.org',
    courses: [{ ...course, role: 'student' }],
  },
  marc: {
    sub: 'u-marc',
    name: 'Marc Aubry',
    email: 'marc@example.org',
    courses: [{ ...otherCourse, role: 'instructor' }],
  },
  ada: { sub: 'u-ada', name: 'Ada Duval', email: 'ada@example.org', admin: true, courses: [] },
  zoe: { sub: 'u-zoe', name: 'Zoé Blanc', email: 'zoe@example.org', courses: [] },
} satisfies Record<string, AccessClaims>;

export type Person = keyof typeof people;
