import type { ListMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';

const plural = pluralIn('es');
/** Formats a time of day with its article: `las 10:00`, `la 1:00`. */
export const clock = (time: string) => `${/^0?1\D/.test(time) ? 'la' : 'las'} ${time}`;

/** Spanish: words of the list only. */
export const list: ListMessages = {
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

  listFailed: 'No se han podido cargar las sesiones',
  courseNotFound: { title: 'Curso no encontrado', text: 'Es posible que se haya movido o eliminado.' },
};
