import { format, parseISO } from 'date-fns';
import { fr } from 'date-fns/locale/fr';

/** The guide's date: `lundi 15 janvier 2024 à 10:00`. */
export function dateText(session) {
  return format(parseISO(session.scheduled_start_time), "EEEE d MMMM yyyy 'à' HH:mm", { locale: fr });
}

export function durationText(session) {
  const length = Date.parse(session.scheduled_end_time) - Date.parse(session.scheduled_start_time);
  return `Durée: ${Math.round(length / 60_000)} min`;
}

/** The guide's countdown, and seconds in the last minute, which the guide calls « Bientôt ». */
export function countdownText(session, now) {
  const left = Date.parse(session.scheduled_start_time) - now;
  const [unit, length] = unitOf(left);
  const value = Math.max(0, Math.floor(left / length));
  return `Programmée dans ${value} ${unit}${value > 1 && unit !== 's' ? 's' : ''}`;
}

/** Returns the milliseconds until the countdown text changes. */
export function nextChangeIn(session, now) {
  const left = Date.parse(session.scheduled_start_time) - now;
  const [, length] = unitOf(left);
  return (left % length) + 1;
}

function unitOf(left) {
  if (left >= 86_400_000) return ['jour', 86_400_000];
  if (left >= 3_600_000) return ['heure', 3_600_000];
  if (left >= 60_000) return ['minute', 60_000];
  return ['s', 1_000];
}

export function stateOf(session, now) {
  if (session.status === 'live') return 'live';
  return now < Date.parse(session.scheduled_start_time) ? 'scheduled' : 'ended';
}

export const badges = { live: 'EN DIRECT', scheduled: 'PROGRAMMÉE', ended: 'TERMINÉE' };
export const actions = { live: 'Rejoindre', scheduled: 'Voir les détails', ended: "Voir l'enregistrement" };

/** Paths of the four icons that a card of the guide has, on a grid of 24. */
export const icons = {
  calendar: ['M4 6h16v14H4z', 'M4 10h16', 'M8 3v5', 'M16 3v5'],
  clock: ['M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18', 'M12 7v5l3 2'],
  people: [
    'M9 4a4 4 0 1 0 0 8 4 4 0 1 0 0-8',
    'M2 20c0-4 3-6 7-6s7 2 7 6',
    'M17 5a4 4 0 0 1 0 7',
    'M22 20c0-3-1-5-4-6',
  ],
  video: ['M3 6h12v12H3z', 'M15 10l6-4v12l-6-4z'],
};
