import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { describe, it } from 'node:test';
import { LogLines } from './log-lines.js';

describe('LogLines', () => {
  it('writes the lines of one turn together, and those of the next after them', async () => {
    const written: string[] = [];
    const lines = new LogLines((text) => void written.push(text));
    lines.add('a');
    lines.add('b');
    assert.deepEqual(written, []);
    await setImmediate();
    lines.add('c');
    await setImmediate();
    assert.deepEqual(written, ['a\nb\n', 'c\n']);
  });

  it('writes at once what is left when the process ends, and writes it once', async () => {
    const written: string[] = [];
    const lines = new LogLines((text) => void written.push(text));
    lines.add('a');
    lines.flush();
    assert.deepEqual(written, ['a\n']);
    await setImmediate();
    assert.deepEqual(written, ['a\n']);
  });
});
