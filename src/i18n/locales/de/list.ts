import type { ListMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';

// `Intl` formats lengths in the nominative: write « noch 2 Tage », not « in 2 Tage ».
const plural = pluralIn('de');

/** German: words of the list only. */
export const list: ListMessages = {
  listLabel: 'Live-Sitzungen',
  loadingList: 'Sitzungen werden geladen',
  groups: { live: 'Live', upcoming: 'Bevorstehend', past: 'Vergangen' },
  liveSince: (length) => `seit ${length}`,
  plannedEnd: (time) => `endet um ${time} Uhr`,
  inTime: 'noch {value}',
  attended: (count) => plural(count, { one: '# anwesende Person', other: '# Anwesende' }),
  notStartedYet: 'die Lehrkraft hat noch nicht begonnen',
  shortDetails: 'Details',
  showMore: 'Mehr anzeigen',
  moreShown: (count) =>
    plural(count, {
      one: '# weitere Sitzung wird angezeigt.',
      other: '# weitere Sitzungen werden angezeigt.',
    }),
  emptyTitle: 'Keine Sitzung geplant',
  emptyText: 'Die nächsten erscheinen hier.',
  noneLive: 'Zurzeit keine Live-Sitzung',
  nonePast: 'Keine vergangene Sitzung',

  listFailed: 'Die Sitzungen konnten nicht geladen werden',
  courseNotFound: {
    title: 'Kurs nicht gefunden',
    text: 'Er wurde möglicherweise verschoben oder gelöscht.',
  },
};
