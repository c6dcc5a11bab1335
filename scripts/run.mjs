import { spawnSync } from 'node:child_process';

/** Runs a command with its output shown, and ends this process where it fails. */
export function run(command, ...args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
