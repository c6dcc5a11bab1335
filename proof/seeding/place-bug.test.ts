import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placeBug } from './place-bug.mjs';
import { productSources } from './product-sources.mjs';

const bug = {
  name: 'a bug',
  file: 'src/seats.ts',
  from: 'if (taken >= session.seats) return refuse(viewer.name);',
  to: 'if (taken > session.seats) return refuse(viewer.name);',
};
const code = (condition: string) => `
export function join(session: Session, taken: number, viewer: Viewer) {
  ${condition}
  return take(viewer, session);
}
`;

/** Seeds a bug in files. */
function seeded(files: Record<string, string>, change: Partial<typeof bug> & { inside?: string } = {}) {
  return placeBug(
    { ...bug, ...change },
    productSources(Object.keys(files), (file) => files[file]!),
  );
}

/** Seeds the bug in the file that it names. */
const inFile = (text: string, change = {}) => seeded({ 'src/seats.ts': text }, change).text;

describe('the place of a bug is found', () => {
  test('by its text', () => {
    assert.equal(inFile(code(bug.from)), code(bug.to));
  });

  test('after a variable was renamed', () => {
    const renamed = (text: string) => text.replaceAll('taken', 'occupied');
    assert.equal(inFile(renamed(code(bug.from))), renamed(code(bug.to)));
  });

  test('after a name was extended', () => {
    const renamed = (text: string) => text.replaceAll('.seats', '.seatsInAll');
    const change = { from: 'if (taken >= session.seats', to: 'if (session.seats > taken' };
    assert.equal(
      inFile(renamed(code(bug.from)), change),
      renamed(code(bug.from)).replace('taken >= session.seatsInAll', 'session.seatsInAll > taken'),
    );
  });

  test('after a function was renamed', () => {
    const renamed = (text: string) => text.replaceAll('refuse', 'turnAway');
    assert.equal(inFile(renamed(code(bug.from))), renamed(code(bug.to)));
  });

  test('after a member was renamed', () => {
    const renamed = (text: string) => text.replaceAll('.seats', '.capacity');
    assert.equal(inFile(renamed(code(bug.from))), renamed(code(bug.to)));
  });

  test('after a private member was made public', () => {
    const change = { from: 'this.#seats.delete(joinId);', to: 'this.#seats.clear();' };
    const text = 'class A { leave(joinId: string) { this.seats.delete(joinId); } }';
    assert.equal(inFile(text, change), text.replace('delete(joinId)', 'clear()'));
  });

  test('after a variable was renamed, but not a property with the same name', () => {
    const change = { from: 'session.seats - seats > 0', to: 'session.seats + seats > 0' };
    const text = 'const free = (session: A, taken: number) => session.seats - taken > 0;';
    assert.equal(inFile(text, change), text.replace('-', '+'));
  });

  test('after a file was moved, with and without renames', () => {
    const moved = seeded({ 'src/join/seats.ts': code(bug.from), 'src/other.ts': 'export const one = 1;' });
    assert.deepEqual(moved, { file: 'src/join/seats.ts', text: code(bug.to) });
    const renamed = (text: string) => text.replaceAll('taken', 'occupied');
    assert.equal(seeded({ 'src/a/seats.ts': renamed(code(bug.from)) }).text, renamed(code(bug.to)));
  });

  test('after a file was renamed', () => {
    const renamed = seeded({
      'src/join/capacity.ts': code(bug.from),
      'src/other.ts': 'export const one = 1;',
    });
    assert.deepEqual(renamed, { file: 'src/join/capacity.ts', text: code(bug.to) });
  });

  test('after a function was moved to another file', () => {
    const moved = seeded({ 'src/seats.ts': 'export const one = 1;', 'src/join.ts': code(bug.from) });
    assert.deepEqual(moved, { file: 'src/join.ts', text: code(bug.to) });
  });

  test('in reformatted code', () => {
    const text = code(
      'if (\n    taken >=\n    session.seats\n  )\n    return refuse(\n      viewer.name,\n    );',
    );
    assert.equal(inFile(text), code(bug.to));
  });

  test('after comments were added, changed and removed', () => {
    const text = code(
      'if (taken /* by others */ >= session.seats)\n    // Full.\n    return refuse(viewer.name);',
    );
    assert.equal(inFile(text), code(bug.to));
    const commented = bug.from.replace(') return', ') /* Full. */ return');
    assert.equal(inFile(code(bug.from), { from: commented }), code(bug.to));
  });

  test('after `{ name }` became `{ name: value }`, and vice versa', () => {
    const [short, long] = ["{ joined: true, role, way: 'in' }", "{ joined: true, role: kind, way: 'in' }"];
    const text = (object: string) => `export const joined = (role: Role, kind: Role) => (${object});\n`;
    const change = { from: short, to: "{ joined: false, role, way: 'in' }" };
    assert.equal(inFile(text(long), change), text(long).replace('true', 'false'));
    const back = { from: long, to: long.replace('true', 'false') };
    assert.equal(inFile(text(short), back), text("{ joined: false, role: role, way: 'in' }"));
  });

  test('after the path to a property was changed', () => {
    const change = {
      from: "{ user_id: request.call.caller.id, role: 'student' }",
      to: "{ role: 'student' }",
    };
    const text = (object: string) => `export const which = (caller: Caller) => (${object});\n`;
    assert.equal(
      inFile(text("{ user_id: caller.id, role: 'student' }"), change),
      text("{ role: 'student' }"),
    );
    const kept = { ...change, to: "{ user_id: request.call.caller.id, role: 'other' }" };
    assert.equal(
      inFile(text("{ user_id: caller.id, role: 'student' }"), kept),
      text("{ user_id: caller.id, role: 'other' }"),
    );
  });

  test('by its context', () => {
    const [first, second] = ['if (a < b) throw low(a);', 'if (a < b) throw high(a);'];
    const text = `export function check(a: number, b: number) {\n  ${first}\n  ${second}\n}\n`;
    const change = { from: 'a < b', to: 'a <= b', inside: second };
    assert.equal(inFile(text, change), text.replace(second, 'if (a <= b) throw high(a);'));
    assert.equal(
      inFile(text.replaceAll('b', 'limit'), change),
      text.replace(second, 'if (a <= b) throw high(a);').replaceAll('b', 'limit'),
    );
  });
});

describe('no place is found', () => {
  const nowhere = (text: string, change = {}) =>
    assert.throws(() => inFile(text, change), /nothing like it elsewhere/);

  test('if an operator differs', () => {
    nowhere(code(bug.from.replace('>=', '<=')));
  });

  test('if a literal differs', () => {
    const change = { from: "end(session, 'overrun', 60)", to: "end(session, 'user', 60)" };
    nowhere("export const over = (session: A) => end(session, 'user', 60);", change);
    nowhere("export const over = (session: A) => end(session, 'overrun', 61);", change);
  });

  test('if a function of the language differs', () => {
    nowhere('export const minutes = (ms: number) => Math.ceil(ms / 60_000);', {
      from: 'Math.floor(ms / 60_000)',
      to: 'ms / 60_000',
    });
  });

  test('if one name would stand for two', () => {
    nowhere(code(bug.from), { from: 'if (taken >= viewer.seats) return refuse(viewer.name);' });
  });

  test('if little is equal', () => {
    nowhere('export const isLate = (now: number, end: number) => now > end;', {
      from: 'left > right',
      to: 'true',
    });
    nowhere(code('if (a >= b.c) return d(e.f);'));
  });

  test('on the other side of page and server', () => {
    assert.throws(() => seeded({ 'demo-server/seats.ts': code(bug.from) }), /nothing like it elsewhere/);
  });

  test('if the renamed property is still in use', () => {
    const change = { from: 'start: isTeacher && hasCalls', to: 'start: hasCalls' };
    nowhere('export const can = { start: isTeacher || hasCalls, end: isTeacher && hasCalls };', change);
  });
});

describe('a bug is refused', () => {
  const other = bug.from.replace('taken', 'waiting');

  test('with two places by text', () => {
    assert.throws(() => inFile(code(`${bug.from}\n  ${bug.from}`)), /more than once/);
  });

  test('with two places by structure, which the error lists', () => {
    const text = code(`${bug.from.replace('taken', 'one')}\n  ${bug.from.replace('taken', 'two')}`).replace(
      'taken: number',
      'one: number, two: number',
    );
    assert.throws(
      () => inFile(text),
      (error: Error) => {
        assert.match(error.message, /several places/);
        assert.match(error.message, /src\/seats\.ts:3: if \(one >= session\.seats\)/);
        assert.match(error.message, /src\/seats\.ts:4: if \(two >= session\.seats\)/);
        return true;
      },
    );
  });

  test('with a place in two files', () => {
    assert.throws(
      () => seeded({ 'src/a.ts': code(bug.from), 'src/b.ts': code(bug.from) }),
      /src\/a\.ts.*\n.*src\/b\.ts/,
    );
  });

  test('but not if one place is more similar', () => {
    const text = code(`${bug.from}\n  ${other}`).replace('>=  ', '>=');
    assert.equal(inFile(text, { from: `${bug.from} /* Full. */` }), code(`${bug.to}\n  ${other}`));
  });

  test('that uses a name which does not exist', () => {
    assert.throws(
      () => inFile(code(bug.from), { to: 'if (taken >= course.seats) return refuse(viewer.name);' }),
      /a bug: `to` uses "course", which is not in src\/seats\.ts/,
    );
    assert.throws(
      () => inFile(code(bug.from), { to: 'if (taken >= session.chairs) return refuse(viewer.name);' }),
      /uses "chairs", which is not in the sources/,
    );
  });

  test('that makes the file invalid', () => {
    assert.throws(
      () => inFile(code(bug.from), { to: 'if (taken >= session.seats' }),
      /a bug: the file with the bug is not a valid program/,
    );
  });
});
