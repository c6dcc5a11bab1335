import { shown, table } from '../table.mjs';

const ours = 'live-session-elements';
const [hono, express] = ['raw Hono', 'raw Express'];
const budgets = [
  { call: 'GET session', against: hono, atMost: 1.6 },
  { call: 'GET session', against: express, atMost: 0.7 },
  { call: 'GET list of 20', against: hono, atMost: 1.3 },
  { call: 'GET list of 20', against: express, atMost: 0.7 },
  { call: 'POST join', against: hono, atLeast: 0.6 },
];

/** Returns the tables of the server part as Markdown. */
export function serverTables({ machine, quick, requests, streams }) {
  const where = `${machine.date}, Node ${machine.node.slice(1)}, SQLite with \`synchronous=FULL\`, server and load generator on the same ${machine.cores} cores; load ${machine.load}${quick ? '; a quick run' : ''}.`;
  return `Measured ${where}

### Against the budgets

${budgetTable(requests, streams)}

### Requests

${requestTable(requests)}

### Event streams of one course in one process

${streamTable(streams)}`;
}

/** Returns the throughput of several processes on one PostgreSQL database as Markdown. */
export function sizingTable({ machine, quick, processes: { streams, costs } }) {
  const head = [
    'processes',
    'reads a second',
    'joins a second',
    'streams',
    'latency, ms: median',
    '95 %',
    'maximum',
  ];
  const rows = costs.map(({ processes, reads, joins, p50, p95, last }) => [
    processes,
    ...[reads, joins, streams, p50, p95, last].map((value) => shown(value)),
  ]);
  return `Measured ${machine.date} on ${machine.cores} cores, shared by servers, PostgreSQL and load generator (load ${machine.load}${quick ? '; a quick run' : ''}):

${table(head, rows)}`;
}

function budgetTable(requests, { costs }) {
  // A quick run leaves Express out.
  const measured = budgets.filter(({ call, against }) => requests[call][against]);
  const rows = measured.map(({ call, against, atMost, atLeast }) => {
    const [own, other] = [requests[call][ours], requests[call][against]];
    const [what, value] = atMost
      ? ['CPU', own.microseconds / other.microseconds]
      : ['requests a second', own.perSecond / other.perSecond];
    return [
      `${call}: ${what}, against ${against}`,
      `${shown(value)}x`,
      `${atMost ?? atLeast}x`,
      (atMost ? value <= atMost : value >= atLeast) ? 'holds' : 'missed',
    ];
  });
  const { streams, memoryKiB } = costs.at(-1);
  rows.push([
    `memory of a stream, of ${streams}`,
    `${shown(memoryKiB)} KiB`,
    '30 KiB',
    memoryKiB <= 30 ? 'holds' : 'missed',
  ]);
  return table(['what', 'measured', 'budget', ''], rows);
}

function requestTable(requests) {
  const rows = Object.entries(requests).flatMap(([call, costs]) =>
    Object.entries(costs).map(([contestant, { microseconds, perSecond, p99Ms }]) => [
      call,
      contestant,
      ...[microseconds, perSecond, p99Ms].map((value) => shown(value)),
    ]),
  );
  return table(['call', 'server', 'CPU of a request, µs', 'requests a second', 'p99, ms'], rows);
}

function streamTable({ costs, growth }) {
  const rows = costs.map(({ streams, memoryKiB, cpuMs, p50, p95, last }) => [
    streams,
    ...[memoryKiB, cpuMs, p50, p95, last].map((value) => shown(value)),
  ]);
  const head = [
    'streams',
    'memory of a stream, KiB',
    'CPU of a change, ms',
    'latency, ms: median',
    '95 %',
    'maximum',
  ];
  return `${table(head, rows)}

CPU grows with the number of streams to the power of ${shown(growth)}; each change is read once for all streams.
`;
}
