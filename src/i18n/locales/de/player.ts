import type { PlayerMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';
import { session } from './session.js';

// `Intl` formats lengths in the nominative: write « noch 2 Tage », not « in 2 Tage ».
const plural = pluralIn('de');
const minutes = (count: number) => plural(count, { one: '# Minute', other: '# Minuten' });

/** German: words of the player only. */
export const player: PlayerMessages = {
  instructorLabel: 'Lehrkraft',
  enrolledLabel: 'Eingeschrieben',
  presentLabel: 'Anwesend',
  attendedLabel: 'Anwesend',
  until: (length, time) => `${length}, bis ${time} Uhr`,
  participantsOf: (count, all) => `${session.participants(count)} von ${all}`,
  withPlaces: (participants, places) =>
    `${participants}, ${plural(places, { one: '# Platz', other: '# Plätze' })}`,

  joinAppearsHere:
    'Die Schaltfläche zum Teilnehmen erscheint hier, sobald die Lehrkraft die Sitzung gestartet hat. Sie können diese Seite offen lassen.',
  startOpensAt: (time) => `Sie können ab ${time} Uhr starten.`,
  everyoneCanEnter: (enrolled) =>
    enrolled
      ? plural(enrolled, {
          one: 'Die eingeschriebene Person kann sofort eintreten.',
          other: 'Die # Eingeschriebenen können sofort eintreten.',
        })
      : 'Die Teilnehmenden können sofort eintreten.',
  overdue: (late) =>
    late === 0
      ? 'Es ist so weit, aber die Sitzung hat noch nicht begonnen. Diese Seite benachrichtigt Sie.'
      : `Die Sitzung sollte vor ${minutes(late)} beginnen und hat noch nicht begonnen. Diese Seite benachrichtigt Sie.`,
  overdueInstructor: (late) =>
    late === 0
      ? 'Es ist so weit. Die Teilnehmenden warten auf Sie.'
      : `Die Sitzung sollte vor ${minutes(late)} beginnen. Die Teilnehmenden warten auf Sie.`,
  hasStarted: 'Die Sitzung hat begonnen',
  startedAgo: (length) => `Seit ${length}.`,
  alreadyHere: (count) =>
    plural(count, { one: '# teilnehmende Person ist schon da.', other: '# Teilnehmende sind schon da.' }),
  mutedOnEntry: 'Mikrofon und Kamera sind beim Eintreten aus.',
  fullPlaces: (places) =>
    `${places === null ? 'Alle Plätze sind belegt.' : plural(places, { one: 'Der einzige Platz ist belegt.', other: 'Alle # Plätze sind belegt.' })} Wird einer frei, erscheint er hier.`,
  hasEnded: 'Sitzung beendet',
  lasted: (length, from, to) => `Sie dauerte ${length}, von ${from} bis ${to} Uhr.`,
  neverStarted: 'Sie wurde nicht gestartet.',
  notRecorded: 'Diese Sitzung wurde nicht aufgezeichnet.',
  isCancelled: 'Sitzung abgesagt',
  cancelledReason: (reason) => `„${reason}“`,
  youLeft: 'Sie haben die Sitzung verlassen. Die Sitzung läuft weiter: Sie können zurückkehren.',
  movedAway: 'Die Sitzung läuft in einem anderen Tab dieses Browsers weiter.',
  rescheduledTo: (when) => `Diese Sitzung wurde verschoben. Neuer Termin: ${when}.`,
  announceStart: (length) => `Bis zum Beginn der Sitzung noch ${length}.`,
  announceTimeLeft: (length) => `Noch ${length}.`,
  announceOvertime: 'Das geplante Ende ist überschritten.',

  armJoin: 'Bei Beginn teilnehmen',
  armed: 'Sie treten ein, sobald die Sitzung begonnen hat. Lassen Sie diese Seite offen.',
  disarmJoin: 'Nicht automatisch teilnehmen',
  enteringSoon: 'Sie treten gleich ein.',
  consentTitle: 'Diese Sitzung wird aufgezeichnet',
  consentText:
    'Ihre Stimme, Ihr Bild und Ihre Nachrichten können Teil der Aufzeichnung sein, die die Lehrkraft mit dem Kurs teilen kann.',
  consentAgree: 'Ich stimme zu',
  start: 'Sitzung starten',
  starting: 'Wird gestartet...',
  joinSession: 'An der Sitzung teilnehmen',
  joining: 'Wird verbunden...',
  leave: 'Verlassen',
  endSession: 'Sitzung beenden',
  endForAll: 'Sitzung für alle beenden?',
  endForAllText:
    'Der Raum wird für alle Teilnehmenden geschlossen. Die Sitzung kann nicht wieder geöffnet werden.',
  cancelEnd: 'Sitzung fortsetzen',
  elapsed: (length) => `Verstrichene Zeit: ${length}`,
  timeLeft: (length) => `Noch ${length}`,
  overtime: (length) => `${length} überzogen`,
  endsByItself: (time) => `Die Sitzung endet um ${time} Uhr von selbst.`,
  fullscreen: 'Vollbild',
  exitFullscreen: 'Vollbild beenden',

  startFailed: 'Die Sitzung konnte nicht gestartet werden',
  joinFailed: 'Die Teilnahme an der Sitzung ist nicht gelungen',
  endFailed: 'Die Sitzung konnte nicht beendet werden',
  staysSafe: 'Ihr Platz bleibt für Sie frei; die Sitzung läuft weiter.',
};
