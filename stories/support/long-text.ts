import type { LiveSession } from '../../src/domain/session/live-session.js';

const title =
  'Rattrapage de la séance du 8 janvier : théorème des valeurs intermédiaires, bijections monotones et applications aux équations qui n’ont pas de solution explicite, avec exercices';

/** A word that browsers do not hyphenate. */
export const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** Long texts of a session, with a word that cannot be broken. */
export const longText: Partial<LiveSession> = {
  title: `${title} : ${longWord}`,
  description: `${title}. ${longWord}. ${title}.`,
  course: { id: 5, title: `Mathématiques, ${longWord}`, slug: 'mathematiques' },
  instructor: { id: 1, first_name: 'Marie-Antoinette-Joséphine', last_name: `de ${longWord}` },
  cancelled_reason: `Une nouvelle date suivra. ${title}, ${longWord}.`,
};
