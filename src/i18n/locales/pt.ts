import type { Messages } from '../messages.js';
import { pluralIn } from '../plural.js';
import { pt as instructor } from './instructor/pt.js';

// « Iniciar » and « terminar sessão » are signing in and out in Portugal: a class « começa » and is « finalizada ».
const plural = pluralIn('pt');
const minutes = (count: number) => plural(count, { one: '# minuto', other: '# minutos' });
/** `às 10:00`, `à 01:00`; `das 10:00`, `da 01:00` */
const clock = (article: 'à' | 'da', time: string) => `${article}${/^0?1\D/.test(time) ? '' : 's'} ${time}`;
const unanswered = 'O servidor não respondeu.';
const busy = 'O servidor está muito ocupado. Tente de novo em instantes.';
const tellAdministrator = 'Avise a administração do site.';
const blocksRoom = `Esta página bloqueia a sala de videoconferência. ${tellAdministrator}`;
const noVideoServer = 'O servidor de videoconferência não respondeu.';

/** Portuguese, of Brazil, in words that Portugal knows as well. */
export const pt: Messages = {
  direction: 'ltr',
  unitSigns: { hour: 'h', minute: 'min', second: 's' },
  dateAtTime: (date, time) => `${date} ${clock('à', time)}`,

  badges: {
    scheduled: 'AGENDADA',
    waiting: 'EM ESPERA',
    live: 'AO VIVO',
    ended: 'FINALIZADA',
    cancelled: 'CANCELADA',
  },
  loading: 'Carregando a sessão',
  duration: (length) => `Duração: ${length}`,
  participants: (count) => plural(count, { one: '# participante', other: '# participantes' }),

  startsIn: 'Começa em {value}',
  liveFor: 'Ao vivo há {value}',
  lessThanAMinute: 'menos de um minuto',
  waitingForInstructor: 'À espera do docente',
  full: 'Lotada',
  recording: 'Gravação',
  recordingProcessing: 'Gravação em processamento',
  details: 'Ver detalhes',
  join: 'Entrar',
  watchRecording: 'Ver a gravação',
  rescheduled: 'Novo horário',

  addToCalendar: 'Adicionar ao calendário',
  removeFromCalendar: 'Remover do calendário',
  calendarFile: 'Arquivo .ics (Apple, Thunderbird...)',
  calendarGoogle: 'Google Agenda',
  calendarOutlook: 'Outlook',

  listLabel: 'Sessões ao vivo',
  loadingList: 'Carregando as sessões',
  groups: { live: 'Ao vivo', upcoming: 'Próximas', past: 'Anteriores' },
  liveSince: (length) => `há ${length}`,
  plannedEnd: (time) => `fim previsto ${clock('à', time)}`,
  inTime: 'em {value}',
  attended: (count) => plural(count, { one: '# presente', other: '# presentes' }),
  notStartedYet: 'o docente ainda não começou',
  shortDetails: 'Detalhes',
  showMore: 'Mostrar mais',
  moreShown: (count) =>
    plural(count, { one: 'É mostrada mais # sessão.', other: 'São mostradas mais # sessões.' }),
  emptyTitle: 'Nenhuma sessão prevista',
  emptyText: 'As próximas aparecerão aqui.',
  noneLive: 'Nenhuma sessão ao vivo',
  nonePast: 'Nenhuma sessão anterior',

  dateLabel: 'Data',
  durationLabel: 'Duração',
  instructorLabel: 'Docente',
  enrolledLabel: 'Inscrições',
  presentLabel: 'Presentes',
  attendedLabel: 'Presentes',
  until: (length, time) => `${length}, até ${clock('à', time)}`,
  participantsOf: (count, all) => `${pt.participants(count)} de ${all}`,
  withPlaces: (participants, places) =>
    `${participants}, ${plural(places, { one: '# vaga', other: '# vagas' })}`,

  joinAppearsHere:
    'O botão para entrar aparecerá aqui assim que o docente começar a sessão. Esta página pode ficar aberta.',
  startOpensAt: (time) => `Será possível começar a partir ${clock('da', time)}.`,
  everyoneCanEnter: (enrolled) =>
    enrolled
      ? plural(enrolled, {
          one: 'A pessoa inscrita poderá entrar imediatamente.',
          other: 'As # pessoas inscritas poderão entrar imediatamente.',
        })
      : 'Os participantes poderão entrar imediatamente.',
  overdue: (late) =>
    late === 0
      ? 'Está na hora, mas a sessão ainda não começou. Esta página avisará.'
      : `A sessão deveria ter começado há ${minutes(late)} e ainda não começou. Esta página avisará.`,
  overdueInstructor: (late) =>
    late === 0
      ? 'Está na hora. Os participantes estão à espera.'
      : `A sessão deveria ter começado há ${minutes(late)}. Os participantes estão à espera.`,
  hasStarted: 'A sessão começou',
  startedAgo: (length) => `Há ${length}.`,
  alreadyHere: (count) =>
    plural(count, { one: '# participante já entrou.', other: '# participantes já entraram.' }),
  mutedOnEntry: 'A entrada é com o microfone e a câmera desligados.',
  fullPlaces: (places) =>
    `${places === null ? 'Todas as vagas estão ocupadas.' : plural(places, { one: 'A única vaga está ocupada.', other: 'As # vagas estão ocupadas.' })} Se uma ficar livre, aparecerá aqui.`,
  hasEnded: 'Sessão finalizada',
  lasted: (length, from, to) => `Durou ${length}, ${clock('da', from)} ${clock('à', to)}.`,
  neverStarted: 'Não chegou a começar.',
  notRecorded: 'Esta sessão não foi gravada.',
  isCancelled: 'Sessão cancelada',
  cancelledReason: (reason) => `“${reason}”`,
  youLeft: 'Você saiu da sessão. A sessão continua: é possível voltar.',
  movedAway: 'A sessão continua em outra aba deste navegador.',
  rescheduledTo: (when) => `Esta sessão mudou de horário. Novo horário: ${when}.`,
  announceStart: (length) => `A sessão começa em ${length}.`,
  announceTimeLeft: (length) => `A sessão termina em ${length}.`,
  announceOvertime: 'A hora prevista para o fim já passou.',

  armJoin: 'Entrar assim que começar',
  armed: 'A entrada será automática assim que a sessão começar. Deixe esta página aberta.',
  disarmJoin: 'Cancelar a entrada automática',
  enteringSoon: 'A entrada será em instantes.',
  consentTitle: 'Esta sessão é gravada',
  consentText:
    'A sua voz, a sua imagem e as suas mensagens podem fazer parte da gravação, que o docente pode compartilhar com o curso.',
  consentAgree: 'Concordo',
  moveHere: 'Continuar aqui',

  start: 'Começar a sessão',
  starting: 'Começando...',
  joinSession: 'Entrar na sessão',
  joining: 'Conectando...',
  leave: 'Sair',
  leaveSession: 'Sair da sessão',
  endSession: 'Finalizar a sessão',
  endForAll: 'Finalizar a sessão para todo o grupo?',
  endForAllText: 'A sala será fechada para todos os participantes. A sessão não poderá ser reaberta.',
  cancelEnd: 'Continuar a sessão',
  retry: 'Tentar de novo',
  back: 'Voltar',
  openInTab: 'Abrir em uma nova aba',
  closeNotice: 'Fechar este aviso',
  errorCode: 'Código',

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
  elapsed: (length) => `Em curso há ${length}`,
  timeLeft: (length) => `Termina em ${length}`,
  overtime: (length) => `Tempo excedido: ${length}`,
  endsByItself: (time) => `A sessão será finalizada automaticamente ${clock('à', time)}.`,
  fullscreen: 'Tela cheia',
  exitFullscreen: 'Sair da tela cheia',

  user: 'Sem nome',

  error: 'Erro',
  loadFailed: 'Não foi possível carregar a sessão',
  listFailed: 'Não foi possível carregar as sessões',
  courseNotFound: { title: 'Curso não encontrado', text: 'Talvez tenha sido movido ou excluído.' },
  startFailed: 'Não foi possível começar a sessão',
  joinFailed: 'Não foi possível entrar na sessão',
  endFailed: 'Não foi possível finalizar a sessão',
  roomFailed: 'Erro do Jitsi',
  staysSafe: 'A sua vaga está reservada; a sessão continua.',
  connectionLost: 'Conexão interrompida',
  retryingSoon: 'Nova tentativa automática em instantes.',
  errors: {
    network: { text: `${unanswered} Verifique a conexão e tente de novo.` },
    timeout: { text: 'O servidor não respondeu a tempo. Verifique a conexão e tente de novo.' },
    invalid_response: { text: `O servidor enviou uma resposta inesperada. ${tellAdministrator}` },
    api_origin_not_allowed: { text: `Esta página não permite o servidor das sessões. ${tellAdministrator}` },
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
    offline: {
      title: 'Sem conexão com a internet',
      text: 'Esta página se atualizará sozinha quando a conexão voltar.',
    },
    unauthenticated: {
      title: 'Autenticação necessária',
      text: 'Entre na sua conta e volte a esta página.',
    },
    token_expired: {
      title: 'A sua autenticação expirou',
      text: 'Entre de novo na sua conta e tente outra vez.',
    },
    forbidden: { title: 'Acesso negado', text: 'Sem permissão para ver ou fazer isto.' },
    not_enrolled: { title: 'Acesso negado', text: 'Sem inscrição neste curso.' },
    not_found: { title: 'Sessão não encontrada', text: 'Talvez tenha sido movida ou excluída.' },
    session_not_started: { text: 'O docente ainda não começou a sessão.' },
    start_too_early: { text: 'É cedo demais para começar. A hora de abertura aparece aqui.' },
    session_already_live: { text: 'A sessão já começou.' },
    session_ended: { text: 'A sessão foi finalizada.' },
    session_cancelled: { text: 'A sessão foi cancelada.' },
    session_full: { title: 'Lotada', text: 'Todas as vagas estão ocupadas. Tente de novo em instantes.' },
    lease_expired: { text: 'A sua vaga foi liberada porque a conexão caiu. Entre de novo.' },
    rate_limited: { text: busy },
    overloaded: { text: busy },
    storage_unavailable: { text: busy },
    internal: { text: 'Ocorreu um erro no servidor. Tente de novo em instantes.' },
    unknown: {
      title: 'Erro desconhecido',
      text: 'Tente de novo. Se o erro se repetir, avise a administração do site.',
    },
  },
  instructor,
};
