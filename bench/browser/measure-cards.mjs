import { exponent, medians, quantile, rotated } from './statistics.mjs';

const contestants = {
  'static HTML': 'cards/floor-html.js',
  'lean HTML': 'cards/floor-lean.js',
  'lean HTML, one timer': 'cards/floor-scheduler.js',
  'bare element': 'cards/bare-element.js',
  'plain Lit': 'cards/lit-naive.js',
  React: 'cards/react.jsx',
  'live-session-card': 'cards/live-session-card.js',
};
const alive = ['lean HTML, one timer', 'plain Lit', 'React', 'live-session-card'];

/** Measures cards, by contestant. */
export async function measureCards(browser, { repeats, counts, rhythms, cycles, beside, rivals }) {
  const inTurns = async (wanted, measure) => {
    const names = beside ? wanted.filter((name) => beside.includes(name)) : wanted;
    const records = Object.fromEntries(names.map((name) => [name, []]));
    for (let repeat = 0; repeat < repeats; repeat += 1)
      for (const name of rotated(names, repeat))
        records[name].push(await browser.withPage('card-page', contestants[name], measure));
    return Object.fromEntries(names.map((name) => [name, medians(records[name])]));
  };
  const all = Object.keys(contestants);
  const mount = {};
  for (const count of counts)
    for (const [name, cost] of Object.entries(await inTurns(all, (page) => costOfMount(page, count))))
      (mount[name] ??= {})[count] = cost;
  const ticks = {};
  for (const [rhythm, seconds] of Object.entries(rhythms)) {
    const costs = await inTurns(alive, (page) => costOfTicks(page, rhythm, seconds));
    for (const [name, cost] of Object.entries(costs)) (ticks[name] ??= {})[rhythm] = cost;
  }
  return {
    mount,
    memory: await inTurns(all, memoryOfCards),
    scroll: await inTurns(all, costOfScroll),
    ticks,
    late: {
      scattered: await inTurns(rivals, (page) => lateness(page, 'second')),
      'on time': await inTurns(rivals, (page) => lateness(page, 'second, on time')),
    },
    update: await inTurns(all, costOfUpdate),
    cycles: await inTurns(alive, (page) => leftAfterCycles(page, cycles)),
    growth: growthOf(mount),
  };
}

async function costOfMount(page, count) {
  const { result: ms, ...cost } = await page.costOf('mount', count);
  return { ms, ...cost };
}

async function memoryOfCards(page) {
  const count = 1_000;
  const before = await page.memory();
  await page.call('mount', count);
  const after = await page.memory();
  const perCard = (what) => (after[what] - before[what]) / count;
  const nodes = (await page.call('countNodes')) / count;
  return { heapKiB: perCard('heap') / 1024, scriptKiB: perCard('script') / 1024, nodes };
}

/** Mounts cards and scrolls through all of them, so that deferred work is included. */
async function costOfScroll(page) {
  const mounted = await page.costOf('mount', 300);
  const scrolled = await page.costOf('scroll');
  return { cpu: mounted.cpu + scrolled.cpu };
}

async function costOfTicks(page, rhythm, seconds) {
  await page.call('mount', 1_000, rhythm);
  // Excludes deferred work of mounting from the cost of the ticks.
  await page.costOfWaiting(1);
  await middleOfASecond();
  return { ...(await page.costOfWaiting(seconds)), timers: (await page.timers()).alive };
}

/** Waits until the middle of a second: from there to another middle, a page that wakes at whole seconds wakes once a second. */
function middleOfASecond() {
  return new Promise((done) => setTimeout(done, 1_000 - ((Date.now() + 500) % 1_000)));
}

async function lateness(page, rhythm) {
  await page.call('mount', 50, rhythm);
  const late = await page.call('watchLateness', 3_000);
  return { p50: quantile(late, 0.5), p95: quantile(late, 0.95) };
}

async function costOfUpdate(page) {
  await page.call('mount', 1_000);
  await page.call('start', 2);
  const few = 10;
  const oneByOne = await page.costOf('startOneByOne', few);
  const all = await page.costOf('start', 1_000);
  return { one: oneByOne.cpu / few, all: all.cpu };
}

async function leftAfterCycles(page, cycles) {
  await page.call('cycle', 100, 5);
  const [before, timersBefore] = [await page.memory(), await page.timers()];
  const { cpu } = await page.costOf('cycle', 100, cycles);
  const [after, timers] = [await page.memory(), await page.timers()];
  return {
    heapKiB: (after.heap - before.heap) / 1024,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    timers: timers.alive - timersBefore.alive,
    cpu: cpu / cycles,
  };
}

function growthOf(mount) {
  return Object.fromEntries(
    Object.entries(mount).map(([name, costs]) => [
      name,
      exponent(
        Object.entries(costs)
          .filter(([count]) => Number(count) >= 100)
          .map(([count, { cpu }]) => [Number(count), cpu]),
      ),
    ]),
  );
}
