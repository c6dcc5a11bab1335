import { exponent, medians, rotated } from './statistics.mjs';

const contestants = {
  'static HTML, cards': 'cards/floor-html.js',
  'React, cards': 'cards/react.jsx',
  'live-session-list': 'lists/live-session-list.js',
};

/** Measures a list of sessions that is mounted and scrolled to its end. */
export async function measureLists(browser, { repeats, lists, listCounts }) {
  const inTurns = async (count, of) => {
    const records = Object.fromEntries(of.map((name) => [name, []]));
    for (let repeat = 0; repeat < repeats; repeat += 1)
      for (const name of rotated(of, repeat))
        records[name].push(
          await browser.withPage('card-page', contestants[name], (page) => costOfList(page, count)),
        );
    return Object.fromEntries(of.map((name) => [name, medians(records[name])]));
  };
  const thousand = await inTurns(1_000, lists);
  const grown = {};
  for (const count of listCounts) {
    const costs = count === 1_000 ? thousand : await inTurns(count, ['live-session-list']);
    grown[count] = costs['live-session-list'].mount;
  }
  return {
    thousand,
    grown,
    growth: exponent(Object.entries(grown).map(([count, cpu]) => [Number(count), cpu])),
  };
}

async function costOfList(page, count) {
  const mount = await page.costOf('mount', count);
  const scroll = await page.costOf('scroll');
  return { ms: mount.result, mount: mount.cpu, scroll: scroll.cpu };
}
