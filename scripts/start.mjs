// `npm start`: builds the browser files that the server serves, where their sources have changed, and runs the server in
// this same process, so that a signal to it reaches the server.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { register } from 'tsx/esm/api';
import { builds, isUpToDate } from './build/build-records.mjs';

const signals = ['SIGINT', 'SIGTERM'];

// The server is TypeScript.
register();
const { readConfig } = await import('../demo-server/config.js');

for (const build of served()) if (!isUpToDate(build)) await run(build);
await import('../demo-server/main.js');

/** The builds that this configuration serves: the local room is for the demo only. */
function served() {
  try {
    return readConfig().demo ? [builds.elements, builds.localRoom] : [builds.elements];
  } catch (error) {
    console.warn(error.message);
    process.exit(1);
  }
}

/** Runs a build as a child process, which gets the signals meanwhile. Ends this process if the build does not succeed. */
async function run({ script, output }) {
  process.stdout.write(`Building ${output} …\n`);
  const child = spawn(process.execPath, [script], { stdio: 'inherit' });
  const forward = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  const status = await new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
  for (const signal of signals) process.off(signal, forward);
  if (status !== 0) process.exit(status);
}
