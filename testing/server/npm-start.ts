import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import type { TestContext } from 'node:test';
import { eventually } from '../e2e/eventually.js';

/** `npm start` in a folder, as a shell or a supervisor runs it. All its processes end with the test. */
export class NpmStart {
  readonly npm: ChildProcess;
  /** Exit code of npm; null if a signal ended it. */
  readonly exit: Promise<number | null>;
  /** Standard output so far. */
  output = '';
  #processes: number[] = [];

  constructor(t: TestContext, environment: Record<string, string>, folder = '.') {
    const { PATH = '', HOME = '' } = process.env;
    this.npm = spawn('npm', ['start'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH, HOME, PORT: '0', ...environment },
    });
    this.exit = new Promise((resolve) => this.npm.once('exit', resolve));
    this.npm.stdout!.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    t.after(() => {
      for (const pid of this.processes()) kill(pid, 'SIGKILL');
    });
  }

  /** Waits for a match in the output. Rejects if npm ends before. */
  async until(pattern: RegExp): Promise<RegExpExecArray> {
    let hasEnded = false;
    void this.exit.then(() => (hasEnded = true));
    await eventually(() => {
      if (hasEnded) throw new Error(`npm start has ended: ${this.output}`);
      return pattern.test(this.output);
    });
    return pattern.exec(this.output)!;
  }

  /** Waits until the server listens. Returns its address. */
  async url(): Promise<string> {
    return (await this.until(/ on (http:\S+)/))[1]!;
  }

  /** Ids of the running processes: npm, and all that it has started so far. */
  processes(): number[] {
    const running = runningProcesses();
    this.#processes.push(this.npm.pid!);
    for (const { pid, parent } of running) if (this.#processes.includes(parent)) this.#processes.push(pid);
    this.#processes = [...new Set(this.#processes)];
    return running.map(({ pid }) => pid).filter((pid) => this.#processes.includes(pid));
  }
}

/** Sends a signal to a process, which may have ended. */
export function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** All processes of the machine but zombies, in the order of their ids. */
function runningProcesses(): { pid: number; parent: number }[] {
  const text = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' });
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , state]) => !state!.startsWith('Z'))
    .map(([pid, parent]) => ({ pid: Number(pid), parent: Number(parent) }))
    .sort((a, b) => a.pid - b.pid);
}
