import type { PlayerMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';
import { clock } from './list.js';
import { session } from './session.js';

// « Iniciar sesión » and « cerrar sesión » mean signing in and out: a session « comienza » and « finaliza ».
const plural = pluralIn('es');
const minutes = (count: number) => plural(count, { one: '# minuto', other: '# minutos' });

/** Spanish: words of the player only. */
export const player: PlayerMessages = {
  instructorLabel: 'Docente',
  enrolledLabel: 'Inscripciones',
  presentLabel: 'Presentes',
  attendedLabel: 'Asistentes',
  until: (length, time) => `${length}, hasta ${clock(time)}`,
  participantsOf: (count, all) => `${session.participants(count)} de ${all}`,
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
  start: 'Comenzar la sesión',
  starting: 'Comenzando...',
  joinSession: 'Unirse a la sesión',
  joining: 'Conectando...',
  leave: 'Salir',
  endSession: 'Finalizar la sesión',
  endForAll: '¿Finalizar la sesión para todo el grupo?',
  endForAllText: 'La sala se cerrará para todos los participantes. La sesión no se podrá volver a abrir.',
  cancelEnd: 'Continuar la sesión',
  elapsed: (length) => `En curso desde hace ${length}`,
  timeLeft: (length) => `Termina en ${length}`,
  overtime: (length) => `Tiempo excedido: ${length}`,
  endsByItself: (time) => `La sesión finalizará por sí sola a ${clock(time)}.`,
  fullscreen: 'Pantalla completa',
  exitFullscreen: 'Salir de la pantalla completa',

  startFailed: 'No se ha podido comenzar la sesión',
  joinFailed: 'No se ha podido entrar en la sesión',
  endFailed: 'No se ha podido finalizar la sesión',
  staysSafe: 'Tu plaza está reservada; la sesión continúa.',
};
