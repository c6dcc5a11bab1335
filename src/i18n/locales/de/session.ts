import type { SessionMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';

// `Intl` formats lengths in the nominative: write « noch 2 Tage », not « in 2 Tage ».
const plural = pluralIn('de');
const unanswered = 'Der Server hat nicht geantwortet.';
const busy = 'Der Server ist stark ausgelastet. Versuchen Sie es gleich noch einmal.';
const tellAdministrator = 'Melden Sie dies der Administration der Website.';

/** German: words of elements that show a session, and all words of the card. */
export const session: SessionMessages = {
  badges: {
    scheduled: 'GEPLANT',
    waiting: 'WARTEND',
    live: 'LIVE',
    ended: 'BEENDET',
    cancelled: 'ABGESAGT',
  },
  loading: 'Sitzung wird geladen',
  duration: (length) => `Dauer: ${length}`,
  participants: (count) => plural(count, { one: '# teilnehmende Person', other: '# Teilnehmende' }),

  startsIn: 'Bis zum Beginn noch {value}',
  liveFor: 'Live seit {value}',
  lessThanAMinute: 'weniger als 1 Minute',
  waitingForInstructor: 'Warten auf die Lehrkraft',
  full: 'Voll besetzt',
  recording: 'Aufzeichnung',
  recordingProcessing: 'Aufzeichnung wird verarbeitet',
  details: 'Details ansehen',
  join: 'Teilnehmen',
  watchRecording: 'Aufzeichnung ansehen',
  rescheduled: 'Neuer Termin',

  addToCalendar: 'Zum Kalender hinzufügen',
  removeFromCalendar: 'Aus dem Kalender entfernen',
  calendarFile: '.ics-Datei (Apple, Thunderbird...)',
  calendarGoogle: 'Google Kalender',
  calendarOutlook: 'Outlook',

  dateLabel: 'Datum',
  durationLabel: 'Dauer',

  user: 'Ohne Namen',

  loadFailed: 'Die Sitzung konnte nicht geladen werden',
  connectionLost: 'Verbindung unterbrochen',
  retryingSoon: 'Gleich folgt automatisch ein neuer Versuch.',
  errors: {
    network: { text: `${unanswered} Prüfen Sie Ihre Verbindung, und versuchen Sie es noch einmal.` },
    timeout: {
      text: 'Der Server hat nicht rechtzeitig geantwortet. Prüfen Sie Ihre Verbindung, und versuchen Sie es noch einmal.',
    },
    invalid_response: { text: `Der Server hat etwas Unerwartetes gesendet. ${tellAdministrator}` },
    unsupported: { text: `Diese Website bietet diese Funktion nicht an. ${tellAdministrator}` },
    api_origin_not_allowed: {
      text: `Diese Seite lässt den Server der Sitzungen nicht zu. ${tellAdministrator}`,
    },
    offline: {
      title: 'Sie sind offline',
      text: 'Diese Seite aktualisiert sich von selbst, sobald die Verbindung wieder da ist.',
    },
    unauthenticated: {
      title: 'Anmeldung erforderlich',
      text: 'Melden Sie sich an, und kehren Sie zu dieser Seite zurück.',
    },
    token_expired: {
      title: 'Ihre Anmeldung ist abgelaufen',
      text: 'Melden Sie sich neu an, und versuchen Sie es noch einmal.',
    },
    forbidden: { title: 'Zugriff verweigert', text: 'Sie dürfen dies nicht sehen oder tun.' },
    not_enrolled: { title: 'Zugriff verweigert', text: 'Sie sind in diesem Kurs nicht eingeschrieben.' },
    not_found: {
      title: 'Sitzung nicht gefunden',
      text: 'Sie wurde möglicherweise verschoben oder gelöscht.',
    },
    session_not_started: { text: 'Die Lehrkraft hat die Sitzung noch nicht gestartet.' },
    start_too_early: { text: 'Es ist zu früh zum Starten. Die Öffnungszeit steht hier.' },
    session_already_live: { text: 'Die Sitzung hat schon begonnen.' },
    session_ended: { text: 'Die Sitzung ist beendet.' },
    session_cancelled: { text: 'Die Sitzung wurde abgesagt.' },
    reopen_too_late: { text: 'Die Sitzung kann nicht mehr fortgesetzt werden.' },
    session_full: {
      title: 'Voll besetzt',
      text: 'Alle Plätze sind belegt. Versuchen Sie es gleich noch einmal.',
    },
    lease_expired: {
      text: 'Ihr Platz wurde freigegeben, weil die Verbindung unterbrochen war. Nehmen Sie noch einmal teil.',
    },
    rate_limited: { text: busy },
    overloaded: { text: busy },
    storage_unavailable: { text: busy },
    internal: { text: 'Auf dem Server ist ein Fehler aufgetreten. Versuchen Sie es gleich noch einmal.' },
  },
};
