import { entrySizes } from '../../scripts/check/entry-sizes.mjs';
import { bytesByPart } from './bytes-by-part.mjs';
import { contestantSizes } from './contestant-sizes.mjs';
import { measureCards } from './measure-cards.mjs';
import { measureLists } from './measure-lists.mjs';
import { measureRooms } from './measure-rooms.mjs';
import { BenchBrowser } from './open-page.mjs';

const thorough = {
  repeats: 3,
  counts: [10, 100, 1_000, 5_000],
  rhythms: { idle: 6, minute: 6, second: 6, 'second, on time': 6 },
  rivals: ['React', 'live-session-card'],
  cycles: 50,
  rooms: ['React, as in the guide', '@jitsi/react-sdk', 'jitsi-room'],
  crowds: [100, 300, 1_000, 3_000],
  lists: ['static HTML, cards', 'React, cards', 'live-session-list'],
  listCounts: [100, 300, 1_000, 3_000],
};
const quick = {
  repeats: 1,
  beside: ['static HTML', 'React', 'live-session-card'],
  counts: [100, 1_000],
  // Longer when idle: there, the cost of measuring itself would be visible.
  rhythms: { idle: 4, minute: 2, second: 2 },
  rivals: ['live-session-card'],
  cycles: 3,
  crowds: [100, 1_000],
  // There are no budgets for the other rooms or for the CPU of lists.
  rooms: ['jitsi-room'],
};

/** Measures the browser part: sizes, cards, rooms and lists. */
export async function measureBrowser(isQuick) {
  const options = isQuick ? quick : thorough;
  const browser = await BenchBrowser.start();
  try {
    return {
      version: browser.version,
      ...options,
      size: { ...(await entrySizes()), ...(await contestantSizes()) },
      bytes: await bytesByPart(),
      cards: await measureCards(browser, options),
      rooms: await measureRooms(browser, options),
      ...(options.lists && { lists: await measureLists(browser, options) }),
    };
  } finally {
    await browser.close();
  }
}
