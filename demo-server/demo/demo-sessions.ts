import { type DemoCourse, mathematics, physics } from './personas.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A session of the demo; its times depend on when it is added. */
export interface DemoSession {
  course: DemoCourse;
  title: string;
  description: string;
  status: 'scheduled' | 'live' | 'ended' | 'cancelled';
  minutes: number;
  /** Start of the session if it is added at `now`. */
  start(now: number): number;
  /** Returns whether a session in the database still shows the same. */
  isStillGood(
    session: { status: string; start: number; end: number; recording_url: string | null },
    now: number,
  ): boolean;
  cancelled_reason?: string;
  recording_url?: string;
}

/** The sessions of the demo, one of each kind. */
export const demoSessions: readonly DemoSession[] = [
  {
    course: mathematics,
    title: 'Suites numériques et récurrence',
    description: 'Raisonnement par récurrence : initialisation, hérédité, conclusion. Exemples au tableau.',
    status: 'live',
    minutes: 90,
    start: (now) => wholeMinute(now) - 42 * minute,
    isStillGood: ({ status }) => status === 'live',
  },
  {
    course: mathematics,
    title: 'Analyse : limites et continuité',
    description:
      'Théorème des valeurs intermédiaires, puis correction des exercices 4 à 9. ' +
      'Ayez votre cahier et une calculatrice à portée de main.',
    status: 'scheduled',
    minutes: 90,
    start: (now) => wholeMinute(now) + 12 * minute,
    isStillGood: ({ status, start }, now) => status === 'scheduled' && start < now + day,
  },
  {
    course: mathematics,
    title: 'Atelier : rédiger une démonstration',
    description:
      'Choisir un raisonnement, l’annoncer, le mener à son terme : deux démonstrations rédigées ensemble.',
    status: 'scheduled',
    minutes: 60,
    start: (now) => atHour(weekdayFrom(now + 7 * day, 1), 9),
    isStillGood: inTheComingDays,
  },
  {
    course: mathematics,
    title: 'Dérivation : rappels et méthodes',
    description: 'Nombre dérivé, tangente, fonctions usuelles. Le support de cours est joint à la leçon 3.',
    status: 'ended',
    minutes: 90,
    start: (now) => atHour(weekdayFrom(now - 4 * day, -1), 13),
    isStillGood: ({ status, recording_url }) => status === 'ended' && recording_url !== null,
    recording_url: '/recordings/derivation',
  },
  {
    course: mathematics,
    title: 'Trigonométrie : cercle et formules',
    description: 'Lecture du cercle trigonométrique, formules d’addition et de duplication.',
    status: 'cancelled',
    minutes: 90,
    start: (now) => atHour(weekdayFrom(now + 2 * day, 1), 9),
    isStillGood: ({ status, end }, now) => status === 'cancelled' && end > now,
    cancelled_reason: 'Une nouvelle date suivra.',
  },
  {
    course: physics,
    title: 'Optique : lentilles minces',
    description: 'Construction d’images, relation de conjugaison, mesure d’une distance focale.',
    status: 'scheduled',
    minutes: 60,
    start: (now) => atHour(weekdayFrom(now + 5 * day, 1), 13),
    isStillGood: inTheComingDays,
  },
];

function inTheComingDays({ status, start }: { status: string; start: number }, now: number): boolean {
  return status === 'scheduled' && start >= now + 2 * day && start < now + 14 * day;
}

/** Rounds up to the minute, so that « dans 12 minutes » is right. */
function wholeMinute(now: number): number {
  return Math.ceil(now / minute) * minute;
}

/** Returns the first day from this one on, forwards or backwards, that is not in a weekend. */
function weekdayFrom(at: number, step: 1 | -1): number {
  return [0, 6].includes(new Date(at).getUTCDay()) ? weekdayFrom(at + step * day, step) : at;
}

/** Returns a full hour of that day in UTC; in Paris it is one or two hours later. */
function atHour(at: number, hours: number): number {
  return Math.floor(at / day) * day + hours * hour;
}
