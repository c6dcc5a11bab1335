import type { LiveSession } from '../../src/domain/session/live-session.js';

/**
 * Counts how often sessions are parsed, by the parsing of `scheduled_start_time`. The sessions must differ in their start
 * times. Call `stop()` at the end.
 */
export function countReads(...sessions: readonly LiveSession[]) {
  const starts = new Set(sessions.map((session) => session.scheduled_start_time));
  const { value: original } = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec') as {
    value: (this: RegExp, text: string) => RegExpExecArray | null;
  };
  let reads = 0;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    if (starts.has(text)) reads += 1;
    return original.call(this, text);
  };
  return {
    get reads(): number {
      return reads;
    },
    stop(): void {
      RegExp.prototype.exec = original;
    },
  };
}
