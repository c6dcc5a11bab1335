import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Linux measures the CPU time of a process in hundredths of a second. */
const tickMs = 10;

/** A server in a separate process. Its CPU time and memory are read from `/proc`, which needs Linux. */
export class ServerProcess {
  private constructor(
    readonly url: string,
    readonly process: ChildProcess,
  ) {}

  /** Starts a TypeScript program of the repository, and waits until it prints the URL on which it listens. */
  static async start(program: string, environment: Record<string, string>): Promise<ServerProcess> {
    const child = spawn(process.execPath, ['--import=tsx', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env.PATH ?? '', ...environment },
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const url = / on (http:\S+)/.exec(line)?.[1];
      if (!url) continue;
      child.stdout.resume();
      return new ServerProcess(url, child);
    }
    throw new Error(`${program} exited before it listened.`);
  }

  /** CPU time since the start, in milliseconds. */
  get cpuMs(): number {
    const fields = readFileSync(`/proc/${this.process.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  }

  /** Resident memory in KiB. */
  get memoryKiB(): number {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))![1]);
  }

  async stop(): Promise<void> {
    this.process.kill('SIGTERM');
    await once(this.process, 'exit');
  }
}
