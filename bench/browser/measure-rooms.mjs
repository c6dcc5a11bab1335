import { exponent, median, medians, rotated } from './statistics.mjs';

const contestants = {
  'React, as in the guide': 'rooms/react-guide.jsx',
  '@jitsi/react-sdk': 'rooms/react-sdk.jsx',
  'jitsi-room': 'rooms/jitsi-room.js',
};

/** Measures opening and closing rooms with a stand-in for Jitsi's script, and a room that many people join and leave. */
export async function measureRooms(browser, { repeats, rooms: names, crowds }) {
  const records = Object.fromEntries(names.map((name) => [name, []]));
  for (let repeat = 0; repeat < repeats; repeat += 1)
    for (const name of rotated(names, repeat))
      records[name].push(await browser.withPage('room-page', contestants[name], leftAfterRooms));
  const crowded = {};
  for (const people of crowds) {
    const { cpu } = await browser.withPage('room-page', contestants['jitsi-room'], (page) =>
      page.costOf('crowd', people),
    );
    crowded[people] = cpu;
  }
  return {
    cycles: Object.fromEntries(names.map((name) => [name, medians(records[name])])),
    crowd: crowded,
    growth: exponent(Object.entries(crowded).map(([people, cpu]) => [Number(people), cpu])),
  };
}

async function leftAfterRooms(page) {
  await page.call('cycle', 5);
  const [before, timersBefore, roomsBefore] = [
    await page.memory(),
    await page.timers(),
    await page.call('left'),
  ];
  const times = await page.call('cycle', 50);
  const [after, timers, rooms] = [await page.memory(), await page.timers(), await page.call('left')];
  return {
    openMs: median(times),
    apis: rooms.apis - roomsBefore.apis,
    frames: rooms.frames - roomsBefore.frames,
    timers: timers.alive - timersBefore.alive,
    nodes: after.nodes - before.nodes,
    heapKiB: (after.heap - before.heap) / 1024,
  };
}
