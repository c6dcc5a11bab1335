import { readFileSync, writeFileSync } from 'node:fs';
import { browserTables } from './browser/browser-tables.mjs';
import { serverTables, sizingTable } from './server/server-tables.mjs';

/** Writes the tables of the results into the guides, each between its markers. */
export function writeTables({ browser, server }) {
  if (browser) write('docs/performance.md', 'browser', browserTables(browser));
  if (server) write('docs/performance.md', 'server', serverTables(server));
  if (server) write('docs/scaling.md', 'sizing', sizingTable(server));
}

function write(file, part, content) {
  const text = readFileSync(file, 'utf8');
  const [begin, end] = [`<!-- ${part}: npm run bench -->`, `<!-- /${part} -->`];
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start < 0 || stop < 0) throw new Error(`${file} has no markers for the part ${part}.`);
  writeFileSync(file, `${text.slice(0, start + begin.length)}\n\n${content}\n${text.slice(stop)}`);
}
