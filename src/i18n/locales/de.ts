import type { Messages } from '../messages.js';
import { pluralIn } from '../plural.js';
import { de as instructor } from './instructor/de.js';

// Intl gives lengths in the nominative: « in 2 Tage » would be wrong, « noch 2 Tage » is right.
const plural = pluralIn('de');
const minutes = (count: number) => plural(count, { one: '# Minute', other: '# Minuten' });
const unanswered = 'Der Server hat nicht geantwortet.';
const busy = 'Der Server ist stark ausgelastet. Versuchen Sie es gleich noch einmal.';
const tellAdministrator = 'Melden Sie dies der Administration der Website.';
const blocksRoom = `Diese Seite blockiert den Videoraum. ${tellAdministrator}`;
const noVideoServer = 'Der Videoserver hat nicht geantwortet.';

/** German. */
export const de: Messages = {
  direction: 'ltr',
  unitSigns: { hour: 'h', minute: 'min', second: 's' },
  dateAtTime: (date, time) => `${date}, ${time} Uhr`,

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

  listLabel: 'Live-Sitzungen',
  loadingList: 'Sitzungen werden geladen',
  groups: { live: 'Live', upcoming: 'Bevorstehend', past: 'Vergangen' },
  liveSince: (length) => `seit ${length}`,
  plannedEnd: (time) => `endet um ${time} Uhr`,
  inTime: 'noch {value}',
  attended: (count) => plural(count, { one: '# anwesende Person', other: '# Anwesende' }),
  notStartedYet: 'die Lehrkraft hat noch nicht begonnen',
  shortDetails: 'Details',
  showMore: 'Mehr anzeigen',
  moreShown: (count) =>
    plural(count, {
      one: '# weitere Sitzung wird angezeigt.',
      other: '# weitere Sitzungen werden angezeigt.',
    }),
  emptyTitle: 'Keine Sitzung geplant',
  emptyText: 'Die nächsten erscheinen hier.',
  noneLive: 'Zurzeit keine Live-Sitzung',
  nonePast: 'Keine vergangene Sitzung',

  dateLabel: 'Datum',
  durationLabel: 'Dauer',
  instructorLabel: 'Lehrkraft',
  enrolledLabel: 'Eingeschrieben',
  presentLabel: 'Anwesend',
  attendedLabel: 'Anwesend',
  until: (length, time) => `${length}, bis ${time} Uhr`,
  participantsOf: (count, all) => `${de.participants(count)} von ${all}`,
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
  moveHere: 'Hier fortfahren',

  start: 'Sitzung starten',
  starting: 'Wird gestartet...',
  joinSession: 'An der Sitzung teilnehmen',
  joining: 'Wird verbunden...',
  leave: 'Verlassen',
  leaveSession: 'Sitzung verlassen',
  endSession: 'Sitzung beenden',
  endForAll: 'Sitzung für alle beenden?',
  endForAllText:
    'Der Raum wird für alle Teilnehmenden geschlossen. Die Sitzung kann nicht wieder geöffnet werden.',
  cancelEnd: 'Sitzung fortsetzen',
  retry: 'Erneut versuchen',
  back: 'Zurück',
  openInTab: 'In neuem Tab öffnen',
  closeNotice: 'Diese Meldung schließen',
  errorCode: 'Code',

  room: 'Raum der Sitzung',
  enterRoom: 'Raum betreten',
  roomOpens: 'Der Raum öffnet sich hier.',
  roomConnecting: 'Verbindung zum Raum wird hergestellt...',
  roomPrejoin: 'Testen Sie Kamera und Mikrofon, und treten Sie dann ein.',
  roomLobby: 'Warten auf Einlass.',
  roomPassword: 'Der Raum verlangt ein Passwort.',
  roomJoined: 'Sie sind im Raum.',
  roomReconnecting: 'Verbindung unterbrochen. Wird neu verbunden...',
  roomLeft: 'Sie haben den Raum verlassen.',
  roomEnded: 'Die Lehrkraft hat die Sitzung beendet.',
  controls: 'Steuerung der Sitzung',
  micOn: 'Mikrofon einschalten',
  micOff: 'Mikrofon ausschalten',
  cameraOn: 'Kamera einschalten',
  cameraOff: 'Kamera ausschalten',
  raiseHand: 'Hand heben',
  lowerHand: 'Hand senken',
  shareScreen: 'Bildschirm teilen',
  stopSharing: 'Bildschirm nicht mehr teilen',
  openChat: (unread) =>
    unread === 0
      ? 'Chat öffnen'
      : `Chat öffnen, ${plural(unread, { one: '# ungelesene Nachricht', other: '# ungelesene Nachrichten' })}`,
  closeChat: 'Chat schließen',
  openParticipants: 'Teilnehmende anzeigen',
  closeParticipants: 'Teilnehmende ausblenden',
  recordingOn: 'Diese Sitzung wird aufgezeichnet.',
  recordingSign: 'REC',
  bar: {
    mic: 'Mikrofon',
    camera: 'Kamera',
    hand: 'Hand',
    screen: 'Bildschirm',
    chat: 'Chat',
    people: 'Teilnehmende',
    leave: 'Verlassen',
  },
  present: (count) =>
    plural(count, { one: '# teilnehmende Person anwesend', other: '# Teilnehmende anwesend' }),
  elapsed: (length) => `Verstrichene Zeit: ${length}`,
  timeLeft: (length) => `Noch ${length}`,
  overtime: (length) => `${length} überzogen`,
  endsByItself: (time) => `Die Sitzung endet um ${time} Uhr von selbst.`,
  fullscreen: 'Vollbild',
  exitFullscreen: 'Vollbild beenden',

  user: 'Ohne Namen',

  error: 'Fehler',
  loadFailed: 'Die Sitzung konnte nicht geladen werden',
  listFailed: 'Die Sitzungen konnten nicht geladen werden',
  courseNotFound: {
    title: 'Kurs nicht gefunden',
    text: 'Er wurde möglicherweise verschoben oder gelöscht.',
  },
  startFailed: 'Die Sitzung konnte nicht gestartet werden',
  joinFailed: 'Die Teilnahme an der Sitzung ist nicht gelungen',
  endFailed: 'Die Sitzung konnte nicht beendet werden',
  roomFailed: 'Jitsi-Fehler',
  staysSafe: 'Ihr Platz bleibt für Sie frei; die Sitzung läuft weiter.',
  connectionLost: 'Verbindung unterbrochen',
  retryingSoon: 'Gleich folgt automatisch ein neuer Versuch.',
  errors: {
    network: { text: `${unanswered} Prüfen Sie Ihre Verbindung, und versuchen Sie es noch einmal.` },
    timeout: {
      text: 'Der Server hat nicht rechtzeitig geantwortet. Prüfen Sie Ihre Verbindung, und versuchen Sie es noch einmal.',
    },
    invalid_response: { text: `Der Server hat etwas Unerwartetes gesendet. ${tellAdministrator}` },
    api_origin_not_allowed: {
      text: `Diese Seite lässt den Server der Sitzungen nicht zu. ${tellAdministrator}`,
    },
    jitsi_server_not_allowed: { text: `Diese Seite lässt diesen Videoserver nicht zu. ${tellAdministrator}` },
    script_load_failed: { title: 'Jitsi Meet konnte nicht geladen werden', text: noVideoServer },
    script_blocked: {
      title: 'Jitsi-Meet-API nicht verfügbar',
      text: `Diese Seite blockiert den Videoserver. ${tellAdministrator}`,
    },
    insecure_context: { text: `Kamera und Mikrofon brauchen eine https-Adresse. ${tellAdministrator}` },
    media_denied: {
      text: 'Der Browser verweigert die Kamera oder das Mikrofon. Erlauben Sie beides für diese Website.',
    },
    connection_timeout: { text: noVideoServer },
    jwt_expired: {
      text: 'Ihr Zugang zum Raum ist abgelaufen. Versuchen Sie es noch einmal, um einen neuen zu erhalten.',
    },
    conference_failed: { title: 'Jitsi-Fehler', text: 'Der Videoserver hat die Verbindung abgelehnt.' },
    permissions_policy: {
      text: `Diese Seite erlaubt dem Raum weder Kamera noch Mikrofon. ${tellAdministrator}`,
    },
    frame_blocked: { text: blocksRoom },
    embedder_policy: { text: blocksRoom },
    embed_time_limit: {
      text: 'Dieser öffentliche Videoserver beendet Gespräche innerhalb einer Seite nach fünf Minuten.',
    },
    jwt_rejected: {
      title: 'Zugriff verweigert',
      text: 'Der Videoserver lässt Sie nicht in diesen Raum.',
    },
    lobby_denied: { title: 'Zugriff verweigert', text: 'Die Moderation hat Sie nicht eingelassen.' },
    kicked: { text: 'Die Lehrkraft hat Sie aus der Sitzung entfernt.' },
    open_elsewhere: {
      title: 'In einem anderen Tab geöffnet',
      text: 'Sie sind bereits in dieser Sitzung, in einem anderen Tab dieses Browsers.',
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
    unknown: {
      title: 'Unbekannter Fehler',
      text: `Versuchen Sie es noch einmal. Tritt der Fehler wieder auf, melden Sie ihn der Administration der Website.`,
    },
  },
  instructor,
};
