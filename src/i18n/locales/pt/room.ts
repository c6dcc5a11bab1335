import type { RoomMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';

// In Portugal « iniciar sessão » and « terminar sessão » mean signing in and out: a session « começa » and is « finalizada ».
const plural = pluralIn('pt');
const tellAdministrator = 'Avise a administração do site.';
const blocksRoom = `Esta página bloqueia a sala de videoconferência. ${tellAdministrator}`;
const noVideoServer = 'O servidor de videoconferência não respondeu.';

/** Portuguese: words of the room. */
export const room: RoomMessages = {
  leaveSession: 'Sair da sessão',
  closeNotice: 'Fechar este aviso',
  room: 'Sala da sessão',
  enterRoom: 'Entrar na sala',
  roomOpens: 'A sala abre aqui.',
  roomConnecting: 'Conectando à sala...',
  roomPrejoin: 'Teste a câmera e o microfone e depois entre.',
  roomLobby: 'À espera de admissão.',
  roomPassword: 'A sala pede uma senha.',
  roomJoined: 'Você está na sala.',
  roomReconnecting: 'Conexão interrompida. Reconectando...',
  roomLeft: 'Você saiu da sala.',
  roomEnded: 'O docente finalizou a sessão.',
  controls: 'Controles da sessão',
  micOn: 'Ligar o microfone',
  micOff: 'Desligar o microfone',
  cameraOn: 'Ligar a câmera',
  cameraOff: 'Desligar a câmera',
  raiseHand: 'Levantar a mão',
  lowerHand: 'Baixar a mão',
  shareScreen: 'Compartilhar a tela',
  stopSharing: 'Parar de compartilhar a tela',
  openChat: (unread) =>
    unread === 0
      ? 'Abrir o chat'
      : `Abrir o chat, ${plural(unread, { one: '# mensagem não lida', other: '# mensagens não lidas' })}`,
  closeChat: 'Fechar o chat',
  openParticipants: 'Mostrar os participantes',
  closeParticipants: 'Ocultar os participantes',
  recordingOn: 'Esta sessão está sendo gravada.',
  recordingSign: 'REC',
  bar: {
    mic: 'Microfone',
    camera: 'Câmera',
    hand: 'Mão',
    screen: 'Tela',
    chat: 'Chat',
    people: 'Participantes',
    leave: 'Sair',
  },
  present: (count) => plural(count, { one: '# participante presente', other: '# participantes presentes' }),
  roomFailed: 'Erro do Jitsi',
  errors: {
    jitsi_server_not_allowed: {
      text: `Esta página não permite este servidor de videoconferência. ${tellAdministrator}`,
    },
    script_load_failed: { title: 'Não foi possível carregar o Jitsi Meet', text: noVideoServer },
    script_blocked: {
      title: 'API do Jitsi Meet indisponível',
      text: `Esta página bloqueia o servidor de videoconferência. ${tellAdministrator}`,
    },
    insecure_context: { text: `A câmera e o microfone exigem um endereço https. ${tellAdministrator}` },
    media_denied: { text: 'O navegador recusa a câmera ou o microfone. Permita o uso neste site.' },
    connection_timeout: { text: noVideoServer },
    jwt_expired: { text: 'O acesso à sala expirou. Tente de novo para obter outro.' },
    conference_failed: {
      title: 'Erro do Jitsi',
      text: 'O servidor de videoconferência recusou a conexão.',
    },
    permissions_policy: {
      text: `Esta página não permite que a sala use a câmera e o microfone. ${tellAdministrator}`,
    },
    frame_blocked: { text: blocksRoom },
    embedder_policy: { text: blocksRoom },
    embed_time_limit: {
      text: 'Este servidor público de videoconferência encerra após cinco minutos as chamadas dentro de uma página.',
    },
    jwt_rejected: {
      title: 'Acesso negado',
      text: 'O servidor de videoconferência não permite a entrada nesta sala.',
    },
    lobby_denied: { title: 'Acesso negado', text: 'A moderação não permitiu a entrada.' },
    kicked: { text: 'O docente removeu você da sessão.' },
    open_elsewhere: {
      title: 'Aberta em outra aba',
      text: 'Você já está nesta sessão, em outra aba deste navegador.',
    },
  },
};
