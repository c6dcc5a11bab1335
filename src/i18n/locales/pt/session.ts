import type { SessionMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';

// In Portugal « iniciar sessão » and « terminar sessão » mean signing in and out: a session « começa » and is « finalizada ».
const plural = pluralIn('pt');
const unanswered = 'O servidor não respondeu.';
const busy = 'O servidor está muito ocupado. Tente de novo em instantes.';
const tellAdministrator = 'Avise a administração do site.';

/** Portuguese: words of elements that show a session, and all words of the card. */
export const session: SessionMessages = {
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

  dateLabel: 'Data',
  durationLabel: 'Duração',

  user: 'Sem nome',

  loadFailed: 'Não foi possível carregar a sessão',
  connectionLost: 'Conexão interrompida',
  retryingSoon: 'Nova tentativa automática em instantes.',
  errors: {
    network: { text: `${unanswered} Verifique a conexão e tente de novo.` },
    timeout: { text: 'O servidor não respondeu a tempo. Verifique a conexão e tente de novo.' },
    invalid_response: { text: `O servidor enviou uma resposta inesperada. ${tellAdministrator}` },
    unsupported: { text: `Este site não oferece esta função. ${tellAdministrator}` },
    api_origin_not_allowed: { text: `Esta página não permite o servidor das sessões. ${tellAdministrator}` },
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
    reopen_too_late: { text: 'A sessão não pode mais ser reaberta.' },
    session_full: { title: 'Lotada', text: 'Todas as vagas estão ocupadas. Tente de novo em instantes.' },
    lease_expired: { text: 'A sua vaga foi liberada porque a conexão caiu. Entre de novo.' },
    rate_limited: { text: busy },
    overloaded: { text: busy },
    storage_unavailable: { text: busy },
    internal: { text: 'Ocorreu um erro no servidor. Tente de novo em instantes.' },
  },
};
