import type { ListMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';
import { clock } from './base.js';

const plural = pluralIn('pt');

/** Portuguese: words of the list only. */
export const list: ListMessages = {
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

  listFailed: 'Não foi possível carregar as sessões',
  courseNotFound: { title: 'Curso não encontrado', text: 'Talvez tenha sido movido ou excluído.' },
};
