import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const advice = `No WebKit was found for the browser tests.
Do one of these, then run the command again:
  - install WebKitGTK's driver and a virtual screen (Debian: sudo apt-get install webkit2gtk-driver xvfb);
  - set WEBKIT_DRIVER_PATH and WEBKIT_PATH to a WebKitWebDriver and its MiniBrowser.`;

// Debian installs the browser in the folder of its library, which contains the version.
const browserFolders = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '4.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}`),
);

/** Returns the paths of WebKit for tests: WEBKIT_DRIVER_PATH and WEBKIT_PATH, else Debian's. */
export function findWebkit() {
  const path = (process.env.PATH ?? '').split(delimiter);
  return {
    driver: process.env.WEBKIT_DRIVER_PATH ?? find('WebKitWebDriver', path),
    browser: process.env.WEBKIT_PATH ?? find('MiniBrowser', browserFolders),
    screen: process.env.DISPLAY ? null : find('Xvfb', path),
  };
}

function find(program, folders) {
  const found = folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
  if (!found) throw new Error(`${program}: ${advice}`);
  return found;
}
