import { shown, table } from '../table.mjs';

const ours = 'live-session-card';

/** Returns the tables of the browser part as Markdown. */
export function browserTables({ machine, version, quick, size, bytes, cards, rooms, lists }) {
  const where = `${machine.date}, Chromium ${version} without a GPU, ${machine.cores} cores (${machine.cpu}), ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node.slice(1)}; load ${machine.load}${quick ? '; a quick run' : ''}.`;
  return [
    `Measured ${where}`,
    section('Against the budgets', budgetTable(cards, rooms)),
    section('Size, KiB', sizeTable(size)),
    section('Bytes by part: minified, KiB', bytesTable(bytes)),
    section('Mount: CPU of the main thread, ms', mountTable(cards)),
    section('1,000 cards: heap and nodes of each card, scrolling, updates', cardTable(cards)),
    section('1,000 countdowns: CPU ms a second, in brackets timers fired', tickTable(cards)),
    section('Left after mounting and unmounting 100 cards', cycleTable(cards.cycles)),
    section('Left after opening and closing 50 rooms', roomTable(rooms.cycles)),
    section('A list of 1,000', listTable(lists.thousand)),
    section('Growth: exponent of the cost by count, 1 is linear', growthTable(cards, rooms, lists)),
  ].join('\n');
}

function budgetTable({ mount, memory, scroll, ticks, late, update, cycles }, rooms) {
  const [html, react, own] = ['static HTML', 'React', ours].map((name) => mount[name][1_000].cpu);
  const [ownTicks, reactTicks] = [ticks[ours], ticks.React];
  const left = cycles[ours];
  const room = rooms.cycles['jitsi-room'];
  const rows = [
    ['mount 1,000, against static HTML', own / html, 0.4, 'x'],
    ['mount 1,000, against React', own / react, 0.25, 'x'],
    ['mount and scroll 300, against static HTML', scroll[ours].cpu / scroll['static HTML'].cpu, 1.15, 'x'],
    ['heap of a card', memory[ours].heapKiB, 22, ' KiB'],
    ['nodes of a card', memory[ours].nodes, 40, ''],
    ['1,000 countdowns, no change due: CPU a second', ownTicks.idle.cpu, 0.5, ' ms'],
    ['1,000 changing by the minute, against React', ownTicks.minute.cpu / reactTicks.minute.cpu, 0.1, 'x'],
    ['1,000 changing by the second, against React', ownTicks.second.cpu / reactTicks.second.cpu, 0.1, 'x'],
    ['1,000 changing by the second: wakes a second', ownTicks.second.wakes, 1, ''],
    ['lateness of a label, starts on whole seconds, p95', late['on time'][ours].p95, 20, ' ms'],
    ['lateness of a label, scattered starts, p95', late.scattered[ours].p95, 1_000, ' ms'],
    ['update of one of 1,000', update[ours].one, 0.5, ' ms'],
    ['update of all 1,000, against React', update[ours].all / update.React.all, 0.25, 'x'],
    [
      '100 cards, 50 times: nodes, listeners and timers left',
      left.nodes + left.listeners + left.timers,
      0,
      '',
    ],
    ['100 cards, 50 times: heap left', left.heapKiB, 150, ' KiB'],
    ['50 rooms: APIs, frames and timers left', room.apis + room.frames + room.timers, 0, ''],
  ];
  return table(
    ['what', 'measured', 'budget', ''],
    rows.map(([what, value, budget, unit]) => [
      what,
      `${shown(value)}${unit}`,
      `${budget}${unit}`,
      Math.round(value * 100) <= budget * 100 ? 'holds' : 'missed',
    ]),
  );
}

function sizeTable(size) {
  return table(
    ['page', 'min', 'gzip', 'brotli'],
    Object.entries(size).map(([name, { min, gzip, brotli }]) => [
      name,
      ...[min, gzip, brotli].map((bytes) => (bytes / 1024).toFixed(1)),
    ]),
  );
}

function bytesTable(bytes) {
  const entries = Object.keys(bytes);
  return table(
    ['part', ...entries],
    Object.keys(bytes[entries[0]]).map((part) => [
      part,
      ...entries.map((entry) => (bytes[entry][part] / 1024).toFixed(1)),
    ]),
  );
}

function mountTable({ mount }) {
  const counts = Object.keys(mount[ours]);
  return table(
    ['implementation', ...counts, 'style, of 1,000', 'layout', 'time until layout, ms'],
    Object.entries(mount).map(([name, costs]) => {
      const { style, layout, ms } = costs[1_000];
      return [name, ...counts.map((count) => shown(costs[count].cpu)), ...[style, layout, ms].map(shown)];
    }),
  );
}

function cardTable({ memory, scroll, update }) {
  return table(
    [
      'implementation',
      'heap, KiB',
      'script part',
      'nodes',
      'mount and scroll 300, CPU ms',
      'update one',
      'update all',
    ],
    Object.entries(memory).map(([name, { heapKiB, scriptKiB, nodes }]) => [
      name,
      ...[heapKiB, scriptKiB, nodes, scroll[name].cpu, update[name].one, update[name].all].map(shown),
    ]),
  );
}

function tickTable({ ticks, late }) {
  const rhythms = Object.keys(ticks[ours]);
  return table(
    ['implementation', ...rhythms, 'lateness, p95 ms: scattered', 'on whole seconds'],
    Object.entries(ticks).map(([name, costs]) => [
      name,
      ...rhythms.map((rhythm) => `${shown(costs[rhythm].cpu)} (${shown(costs[rhythm].wakes)})`),
      ...['scattered', 'on time'].map((starts) => (late[starts][name] ? shown(late[starts][name].p95) : '')),
    ]),
  );
}

function cycleTable(cycles) {
  return table(
    ['implementation', 'heap, KiB', 'nodes', 'listeners', 'timers', 'CPU ms a cycle'],
    Object.entries(cycles).map(([name, { heapKiB, nodes, listeners, timers, cpu }]) => [
      name,
      ...[heapKiB, nodes, listeners, timers, cpu].map(shown),
    ]),
  );
}

function roomTable(cycles) {
  return table(
    ['implementation', 'APIs', 'frames', 'timers', 'nodes', 'heap, KiB', 'ms to open'],
    Object.entries(cycles).map(([name, { apis, frames, timers, nodes, heapKiB, openMs }]) => [
      name,
      ...[apis, frames, timers, nodes, heapKiB, openMs].map(shown),
    ]),
  );
}

function listTable(lists) {
  return table(
    ['implementation', 'mount, CPU ms', 'scroll to the end, CPU ms'],
    Object.entries(lists).map(([name, { mount, scroll }]) => [name, shown(mount), shown(scroll)]),
  );
}

function growthTable(cards, rooms, lists) {
  return table(
    ['what', 'exponent'],
    [
      ...Object.entries(cards.growth).map(([name, growth]) => [`mount of cards, from 100: ${name}`, growth]),
      ['live-session-list, with its sessions', lists.growth],
      ['jitsi-room, with people who join and leave', rooms.growth],
    ],
  );
}

function section(title, content) {
  return `\n### ${title}\n\n${content}`;
}
