import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const advice = `No Firefox was found for the browser tests.
Do one of these, then run the command again:
  - install Firefox (Debian: sudo apt-get install firefox-esr);
  - set FIREFOX_PATH to the program, for example FIREFOX_PATH=/opt/firefox/firefox npm run test:full.`;

/** Returns the path of Firefox for tests: FIREFOX_PATH, else one on the PATH. */
export function findFirefox() {
  const named = process.env.FIREFOX_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = named
    ? [named]
    : folders.flatMap((folder) => [join(folder, 'firefox-esr'), join(folder, 'firefox')]);
  const found = candidates.find((path) => existsSync(path));
  if (!found) throw new Error(advice);
  return found;
}
