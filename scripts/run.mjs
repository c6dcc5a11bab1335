import { spawnSync } from 'node:child_process';

/** Runs a command with its output shown. Exits this process if it fails. */
export function run(command, ...args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
