import type { RoomMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';

// « Iniciar sesión » and « cerrar sesión » mean signing in and out: a session « comienza » and « finaliza ».
const plural = pluralIn('es');
const tellAdministrator = 'Avisa a la administración del sitio.';
const blocksRoom = `Esta página bloquea la sala de videoconferencia. ${tellAdministrator}`;
const noVideoServer = 'El servidor de videoconferencia no ha respondido.';

/** Spanish: words of the room. */
export const room: RoomMessages = {
  leaveSession: 'Salir de la sesión',
  closeNotice: 'Cerrar este aviso',
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
  roomFailed: 'Error de Jitsi',
  errors: {
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
  },
};
