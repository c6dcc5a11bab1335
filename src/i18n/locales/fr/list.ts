import type { ListMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';

const plural = pluralIn('fr');

/** French: words of the list only. */
export const list: ListMessages = {
  listLabel: 'Sessions en direct',
  loadingList: 'Chargement des sessions',
  groups: { live: 'En direct', upcoming: 'À venir', past: 'Passées' },
  liveSince: (length) => `depuis ${length}`,
  plannedEnd: (time) => `fin prévue à ${time}`,
  inTime: 'dans {value}',
  attended: (count) => plural(count, { one: '# présent', other: '# présents' }),
  notStartedYet: "l'instructeur n'a pas encore démarré",
  shortDetails: 'Détails',
  showMore: 'Afficher plus',
  moreShown: (count) =>
    plural(count, { one: '# session de plus est affichée.', other: '# sessions de plus sont affichées.' }),
  emptyTitle: 'Aucune session prévue',
  emptyText: 'Les prochaines apparaîtront ici.',
  noneLive: 'Aucune session en direct',
  nonePast: 'Aucune session passée',

  listFailed: 'Impossible de charger les sessions',
  courseNotFound: { title: 'Cours non trouvé', text: 'Il a peut-être été déplacé ou supprimé.' },
};
