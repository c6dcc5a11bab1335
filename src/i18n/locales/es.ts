import type { Messages } from '../messages.js';
import { pluralIn } from '../plural.js';
import { es as instructor } from './instructor/es.js';

// « Iniciar sesión » and « cerrar sesión » are signing in and out: a class « comienza » and « finaliza ».
const plural = pluralIn('es');
const minutes = (count: number) => plural(count, { one: '# minuto', other: '# minutos' });
/** `las 10:00`, `la 1:00` */
const clock = (time: string) => `${/^0?1\D/.test(time) ? 'la' : 'las'} ${time}`;
const unanswered = 'El servidor no ha respondido.';
const busy = 'El servidor está muy ocupado. Inténtalo de nuevo en un momento.';
const tellAdministrator = 'Avisa a la administración del sitio.';
const blocksRoom = `Esta página bloquea la sala de videoconferencia. ${tellAdministrator}`;
const noVideoServer = 'El servidor de videoconferencia no ha respondido.';

/** Spanish. */
export const es: Messages = {
  direction: 'ltr',
  unitSigns: { hour: 'h', minute: 'min', second: 's' },
  dateAtTime: (date, time) => `${date}, ${time}`,

  badges: {
    scheduled: 'PROGRAMADA',
    waiting: 'EN ESPERA',
    live: 'EN DIRECTO',
    ended: 'FINALIZADA',
    cancelled: 'CANCELADA',
  },
  loading: 'Cargando la sesión',
  duration: (length) => `Duración: ${length}`,
  participants: (count) => plural(count, { one: '# participante', other: '# participantes' }),

  startsIn: 'Comienza en {value}',
  liveFor: 'En directo desde hace {value}',
  lessThanAMinute: 'menos de un minuto',
  waitingForInstructor: 'En espera del docente',
  full: 'Completa',
  recording: 'Grabación',
  recordingProcessing: 'Grabación en proceso',
  details: 'Ver detalles',
  join: 'Unirse',
  watchRecording: 'Ver la grabación',
  rescheduled: 'Nuevo horario',

  addToCalendar: 'Añadir al calendario',
  removeFromCalendar: 'Quitar del calendario',
  calendarFile: 'Archivo .ics (Apple, Thunderbird...)',
  calendarGoogle: 'Google Calendar',
  calendarOutlook: 'Outlook',

  listLabel: 'Sesiones en directo',
  loadingList: 'Cargando las sesiones',
  groups: { live: 'En directo', upcoming: 'Próximas', past: 'Pasadas' },
  liveSince: (length) => `desde hace ${length}`,
  plannedEnd: (time) => `fin previsto a ${clock(time)}`,
  inTime: 'en {value}',
  attended: (count) => plural(count, { one: '# asistente', other: '# asistentes' }),
  notStartedYet: 'el docente aún no ha comenzado',
  shortDetails: 'Detalles',
  showMore: 'Mostrar más',
  moreShown: (count) =>
    plural(count, { one: 'Se muestra # sesión más.', other: 'Se muestran # sesiones más.' }),
  emptyTitle: 'Ninguna sesión prevista',
  emptyText: 'Las próximas aparecerán aquí.',
  noneLive: 'Ninguna sesión en directo',
  nonePast: 'Ninguna sesión pasada',

  dateLabel: 'Fecha',
  durationLabel: 'Duración',
  instructorLabel: 'Docente',
  enrolledLabel: 'Inscripciones',
  presentLabel: 'Presentes',
  attendedLabel: 'Asistentes',
  until: (length, time) => `${length}, hasta ${clock(time)}`,
  participantsOf: (count, all) => `${es.participants(count)} de ${all}`,
  withPlaces: (participants, places) =>
    `${participants}, ${plural(places, { one: '# plaza', other: '# plazas' })}`,

  joinAppearsHere:
    'El botón para unirse aparecerá aquí en cuanto el docente comience la sesión. Puedes dejar esta página abierta.',
  startOpensAt: (time) => `Podrás comenzar a partir de ${clock(time)}.`,
  everyoneCanEnter: (enrolled) =>
    enrolled
      ? plural(enrolled, {
          one: 'La persona inscrita podrá entrar de inmediato.',
          other: 'Las # personas inscritas podrán entrar de inmediato.',
        })
      : 'Los participantes podrán entrar de inmediato.',
  overdue: (late) =>
    late === 0
      ? 'Es la hora, pero la sesión aún no ha comenzado. Esta página te avisará.'
      : `La sesión debía comenzar hace ${minutes(late)} y aún no ha comenzado. Esta página te avisará.`,
  overdueInstructor: (late) =>
    late === 0
      ? 'Es la hora. Los participantes te esperan.'
      : `La sesión debía comenzar hace ${minutes(late)}. Los participantes te esperan.`,
  hasStarted: 'La sesión ha comenzado',
  startedAgo: (length) => `Hace ${length}.`,
  alreadyHere: (count) =>
    plural(count, { one: '# participante ya está dentro.', other: '# participantes ya están dentro.' }),
  mutedOnEntry: 'Entrarás con el micrófono y la cámara desactivados.',
  fullPlaces: (places) =>
    `${places === null ? 'Todas las plazas están ocupadas.' : plural(places, { one: 'La única plaza está ocupada.', other: 'Las # plazas están ocupadas.' })} Si se libera una, se mostrará aquí.`,
  hasEnded: 'Sesión finalizada',
  lasted: (length, from, to) => `Duró ${length}, de ${clock(from)} a ${clock(to)}.`,
  neverStarted: 'No llegó a comenzar.',
  notRecorded: 'Esta sesión no se grabó.',
  isCancelled: 'Sesión cancelada',
  cancelledReason: (reason) => `«${reason}»`,
  youLeft: 'Has salido de la sesión. La sesión continúa: puedes volver.',
  movedAway: 'La sesión continúa en otra pestaña de este navegador.',
  rescheduledTo: (when) => `Esta sesión se ha cambiado de hora. Nuevo horario: ${when}.`,
  announceStart: (length) => `La sesión comienza en ${length}.`,
  announceTimeLeft: (length) => `La sesión termina en ${length}.`,
  announceOvertime: 'La hora prevista de fin ya ha pasado.',

  armJoin: 'Unirse en cuanto comience',
  armed: 'Entrarás en cuanto la sesión haya comenzado. Deja esta página abierta.',
  disarmJoin: 'Cancelar la entrada automática',
  enteringSoon: 'Entrarás en un momento.',
  consentTitle: 'Esta sesión se graba',
  consentText:
    'Tu voz, tu imagen y tus mensajes pueden figurar en la grabación, que el docente puede compartir con el curso.',
  consentAgree: 'Acepto',
  moveHere: 'Continuar aquí',

  start: 'Comenzar la sesión',
  starting: 'Comenzando...',
  joinSession: 'Unirse a la sesión',
  joining: 'Conectando...',
  leave: 'Salir',
  leaveSession: 'Salir de la sesión',
  endSession: 'Finalizar la sesión',
  endForAll: '¿Finalizar la sesión para todo el grupo?',
  endForAllText: 'La sala se cerrará para todos los participantes. La sesión no se podrá volver a abrir.',
  cancelEnd: 'Continuar la sesión',
  retry: 'Reintentar',
  back: 'Volver',
  openInTab: 'Abrir en una pestaña nueva',
  closeNotice: 'Cerrar este aviso',
  errorCode: 'Código',

  room: 'Sala de la sesión',
  enterRoom: 'Entrar en la sala',
  roomOpens: 'La sala se abre aquí.',
  roomConnecting: 'Conectando con la sala...',
  roomPrejoin: 'Prueba la cámara y el micrófono, y luego entra.',
  roomLobby: 'En espera de admisión.',
  roomPassword: 'La sala pide una contraseña.',
  roomJoined: 'Estás en la sala.',
  roomReconnecting: 'Conexión interrumpida. Reconectando...',
  roomLeft: 'Has salido de la sala.',
  roomEnded: 'El docente ha finalizado la sesión.',
  controls: 'Controles de la sesión',
  micOn: 'Activar el micrófono',
  micOff: 'Desactivar el micrófono',
  cameraOn: 'Activar la cámara',
  cameraOff: 'Desactivar la cámara',
  raiseHand: 'Levantar la mano',
  lowerHand: 'Bajar la mano',
  shareScreen: 'Compartir la pantalla',
  stopSharing: 'Dejar de compartir la pantalla',
  openChat: (unread) =>
    unread === 0
      ? 'Abrir el chat'
      : `Abrir el chat, ${plural(unread, { one: '# mensaje sin leer', other: '# mensajes sin leer' })}`,
  closeChat: 'Cerrar el chat',
  openParticipants: 'Mostrar los participantes',
  closeParticipants: 'Ocultar los participantes',
  recordingOn: 'Esta sesión se está grabando.',
  recordingSign: 'REC',
  bar: {
    mic: 'Micrófono',
    camera: 'Cámara',
    hand: 'Mano',
    screen: 'Pantalla',
    chat: 'Chat',
    people: 'Participantes',
    leave: 'Salir',
  },
  present: (count) => plural(count, { one: '# participante presente', other: '# participantes presentes' }),
  elapsed: (length) => `En curso desde hace ${length}`,
  timeLeft: (length) => `Termina en ${length}`,
  overtime: (length) => `Tiempo excedido: ${length}`,
  endsByItself: (time) => `La sesión finalizará por sí sola a ${clock(time)}.`,
  fullscreen: 'Pantalla completa',
  exitFullscreen: 'Salir de la pantalla completa',

  user: 'Sin nombre',

  error: 'Error',
  loadFailed: 'No se ha podido cargar la sesión',
  listFailed: 'No se han podido cargar las sesiones',
  courseNotFound: { title: 'Curso no encontrado', text: 'Es posible que se haya movido o eliminado.' },
  startFailed: 'No se ha podido comenzar la sesión',
  joinFailed: 'No se ha podido entrar en la sesión',
  endFailed: 'No se ha podido finalizar la sesión',
  roomFailed: 'Error de Jitsi',
  staysSafe: 'Tu plaza está reservada; la sesión continúa.',
  connectionLost: 'Conexión interrumpida',
  retryingSoon: 'Nuevo intento automático en un momento.',
  errors: {
    network: { text: `${unanswered} Comprueba tu conexión e inténtalo de nuevo.` },
    timeout: {
      text: 'El servidor no ha respondido a tiempo. Comprueba tu conexión e inténtalo de nuevo.',
    },
    invalid_response: { text: `El servidor ha enviado una respuesta inesperada. ${tellAdministrator}` },
    api_origin_not_allowed: { text: `Esta página no permite el servidor de sesiones. ${tellAdministrator}` },
    jitsi_server_not_allowed: {
      text: `Esta página no permite este servidor de videoconferencia. ${tellAdministrator}`,
    },
    script_load_failed: { title: 'No se ha podido cargar Jitsi Meet', text: noVideoServer },
    script_blocked: {
      title: 'La API de Jitsi Meet no está disponible',
      text: `Esta página bloquea el servidor de videoconferencia. ${tellAdministrator}`,
    },
    insecure_context: {
      text: `La cámara y el micrófono necesitan una dirección https. ${tellAdministrator}`,
    },
    media_denied: {
      text: 'El navegador no permite usar la cámara o el micrófono. Actívalos para este sitio.',
    },
    connection_timeout: { text: noVideoServer },
    jwt_expired: { text: 'Tu acceso a la sala ha caducado. Inténtalo de nuevo para obtener otro.' },
    conference_failed: {
      title: 'Error de Jitsi',
      text: 'El servidor de videoconferencia ha rechazado la conexión.',
    },
    permissions_policy: {
      text: `Esta página no permite que la sala use la cámara y el micrófono. ${tellAdministrator}`,
    },
    frame_blocked: { text: blocksRoom },
    embedder_policy: { text: blocksRoom },
    embed_time_limit: {
      text: 'Este servidor público de videoconferencia corta a los cinco minutos las llamadas dentro de una página.',
    },
    jwt_rejected: {
      title: 'Acceso denegado',
      text: 'El servidor de videoconferencia no te deja entrar en esta sala.',
    },
    lobby_denied: { title: 'Acceso denegado', text: 'La moderación no te ha dejado entrar.' },
    kicked: { text: 'El docente te ha retirado de la sesión.' },
    open_elsewhere: {
      title: 'Abierta en otra pestaña',
      text: 'Ya estás en esta sesión, en otra pestaña de este navegador.',
    },
    offline: {
      title: 'Sin conexión a internet',
      text: 'Esta página se actualizará por sí sola cuando vuelva la conexión.',
    },
    unauthenticated: {
      title: 'Identificación necesaria',
      text: 'Entra en tu cuenta y vuelve a esta página.',
    },
    token_expired: {
      title: 'Tu identificación ha caducado',
      text: 'Entra otra vez en tu cuenta e inténtalo de nuevo.',
    },
    forbidden: { title: 'Acceso denegado', text: 'No tienes permiso para ver o hacer esto.' },
    not_enrolled: { title: 'Acceso denegado', text: 'No tienes inscripción en este curso.' },
    not_found: { title: 'Sesión no encontrada', text: 'Es posible que se haya movido o eliminado.' },
    session_not_started: { text: 'El docente aún no ha comenzado la sesión.' },
    start_too_early: { text: 'Es demasiado pronto para comenzar. La hora de apertura se muestra aquí.' },
    session_already_live: { text: 'La sesión ya ha comenzado.' },
    session_ended: { text: 'La sesión ha finalizado.' },
    session_cancelled: { text: 'La sesión se ha cancelado.' },
    session_full: {
      title: 'Completa',
      text: 'Todas las plazas están ocupadas. Inténtalo de nuevo en un momento.',
    },
    lease_expired: { text: 'Tu plaza se ha liberado porque se perdió la conexión. Vuelve a unirte.' },
    rate_limited: { text: busy },
    overloaded: { text: busy },
    storage_unavailable: { text: busy },
    internal: { text: 'Ha ocurrido un error en el servidor. Inténtalo de nuevo en un momento.' },
    unknown: {
      title: 'Error desconocido',
      text: 'Inténtalo de nuevo. Si el error se repite, avisa a la administración del sitio.',
    },
  },
  instructor,
};
