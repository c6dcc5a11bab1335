import type { SessionMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';

// « Iniciar sesión » and « cerrar sesión » mean signing in and out: a session « comienza » and « finaliza ».
const plural = pluralIn('es');
const unanswered = 'El servidor no ha respondido.';
const busy = 'El servidor está muy ocupado. Inténtalo de nuevo en un momento.';
const tellAdministrator = 'Avisa a la administración del sitio.';

/** Spanish: words of elements that show a session, and all words of the card. */
export const session: SessionMessages = {
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

  dateLabel: 'Fecha',
  durationLabel: 'Duración',

  user: 'Sin nombre',

  loadFailed: 'No se ha podido cargar la sesión',
  connectionLost: 'Conexión interrumpida',
  retryingSoon: 'Nuevo intento automático en un momento.',
  errors: {
    network: { text: `${unanswered} Comprueba tu conexión e inténtalo de nuevo.` },
    timeout: {
      text: 'El servidor no ha respondido a tiempo. Comprueba tu conexión e inténtalo de nuevo.',
    },
    invalid_response: { text: `El servidor ha enviado una respuesta inesperada. ${tellAdministrator}` },
    unsupported: { text: `Este sitio no ofrece esta función. ${tellAdministrator}` },
    api_origin_not_allowed: { text: `Esta página no permite el servidor de sesiones. ${tellAdministrator}` },
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
    reopen_too_late: { text: 'La sesión ya no se puede reabrir.' },
    session_full: {
      title: 'Completa',
      text: 'Todas las plazas están ocupadas. Inténtalo de nuevo en un momento.',
    },
    lease_expired: { text: 'Tu plaza se ha liberado porque se perdió la conexión. Vuelve a unirte.' },
    rate_limited: { text: busy },
    overloaded: { text: busy },
    storage_unavailable: { text: busy },
    internal: { text: 'Ha ocurrido un error en el servidor. Inténtalo de nuevo en un momento.' },
  },
};
