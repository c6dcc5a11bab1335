import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

/** Runs a TypeScript program, given by its path in the project, in a separate process, which ends with the test. */
export class ChildProgram {
  readonly process: ChildProcess;
  readonly exit: Promise<number | null>;
  readonly #lines: AsyncIterator<string, undefined>;

  constructor(
    t: TestContext,
    program: string,
    args: string[] = [],
    environment: Record<string, string> = {},
  ) {
    const path = fileURLToPath(new URL(`../../${program}`, import.meta.url));
    const { PATH = '' } = process.env;
    this.process = spawn(process.execPath, ['--import=tsx', path, ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { PATH, ...environment },
    });
    this.exit = new Promise((resolve) => this.process.once('exit', resolve));
    this.#lines = createInterface({ input: this.process.stdout! })[Symbol.asyncIterator]();
    t.after(() => this.process.kill('SIGKILL'));
  }

  /** Signals the program to continue, by a line on its standard input. */
  signal(): void {
    this.process.stdin!.write('go\n');
  }

  /** Waits for the next output line that matches. */
  async line(pattern: RegExp): Promise<string> {
    for (;;) {
      const { value } = await this.#lines.next();
      if (value === undefined) throw new Error(`The program ended without a line like ${String(pattern)}.`);
      if (pattern.test(value)) return value;
    }
  }
}
