import type { Role } from '../domain/session.js';

/** A person of the demo. */
export interface Persona {
  first_name: string;
  last_name: string;
  role: Role;
  course: DemoCourse;
}

/** A course of the demo. */
export interface DemoCourse {
  id: number;
  title: string;
}

/** The course that the demo's pages show. */
export const mathematics: DemoCourse = { id: 1, title: 'Mathématiques, terminale spécialité' };

/** A second course, without common members. */
export const physics: DemoCourse = { id: 2, title: 'Physique-chimie, première spécialité' };

/** The accounts of the demo. */
export const personas: readonly Persona[] = [
  { first_name: 'Claire', last_name: 'Morel', role: 'instructor', course: mathematics },
  { first_name: 'Amina', last_name: 'Benali', role: 'student', course: mathematics },
  { first_name: 'Léo', last_name: 'Dubreuil', role: 'student', course: mathematics },
  { first_name: 'Yanis', last_name: 'Kaci', role: 'student', course: mathematics },
  { first_name: 'Jeanne', last_name: 'Lefèvre', role: 'student', course: mathematics },
  { first_name: 'Marc', last_name: 'Aubry', role: 'instructor', course: physics },
  { first_name: 'Sofia', last_name: 'Marchetti', role: 'student', course: physics },
];

/** Further students of the first course: enrolled, but without an account in the demo. */
export const classmates: readonly Persona[] = [
  'Adèle Bonnet, Bastien Colin, Camille Roy, Dorian Petit, Elsa Fournier',
  'Farid Haddad, Gabriel Simon, Hana Nguyen, Inès Garcia, Jules Perrin',
  'Katell Le Goff, Louis Marchand, Maëlle Robin, Nassim Brahimi, Olivia Schmitt',
  'Paul Teixeira, Rose Dumas, Samuel Cohen, Thaïs Renard, Victor Lopes',
]
  .flatMap((names) => names.split(', '))
  .map((name) => {
    const [first_name = '', ...rest] = name.split(' ');
    return { first_name, last_name: rest.join(' '), role: 'student', course: mathematics };
  });

/** The subject of a persona in the database. */
export function subjectOf({ first_name, last_name }: Persona): string {
  return `demo:${plainName(first_name)}.${plainName(last_name)}`;
}

/** An e-mail address in a domain that never exists. */
export function emailOf({ first_name, last_name }: Persona): string {
  return `${plainName(first_name)}.${plainName(last_name)}@lycee-joliot.example`;
}

function plainName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s/g, '-').toLowerCase();
}
