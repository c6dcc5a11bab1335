import type { PlayerMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';
import { clock } from './base.js';
import { session } from './session.js';

// In Portugal « iniciar sessão » and « terminar sessão » mean signing in and out: a session « começa » and is « finalizada ».
const plural = pluralIn('pt');
const minutes = (count: number) => plural(count, { one: '# minuto', other: '# minutos' });

/** Portuguese: words of the player only. */
export const player: PlayerMessages = {
  instructorLabel: 'Docente',
  enrolledLabel: 'Inscrições',
  presentLabel: 'Presentes',
  attendedLabel: 'Presentes',
  until: (length, time) => `${length}, até ${clock('à', time)}`,
  participantsOf: (count, all) => `${session.participants(count)} de ${all}`,
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
  start: 'Começar a sessão',
  starting: 'Começando...',
  joinSession: 'Entrar na sessão',
  joining: 'Conectando...',
  leave: 'Sair',
  endSession: 'Finalizar a sessão',
  endForAll: 'Finalizar a sessão para todo o grupo?',
  endForAllText: 'A sala será fechada para todos os participantes. A sessão não poderá ser reaberta.',
  cancelEnd: 'Continuar a sessão',
  elapsed: (length) => `Em curso há ${length}`,
  timeLeft: (length) => `Termina em ${length}`,
  overtime: (length) => `Tempo excedido: ${length}`,
  endsByItself: (time) => `A sessão será finalizada automaticamente ${clock('à', time)}.`,
  fullscreen: 'Tela cheia',
  exitFullscreen: 'Sair da tela cheia',

  startFailed: 'Não foi possível começar a sessão',
  joinFailed: 'Não foi possível entrar na sessão',
  endFailed: 'Não foi possível finalizar a sessão',
  staysSafe: 'A sua vaga está reservada; a sessão continua.',
};
