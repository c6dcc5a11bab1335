import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Example } from '../../testing/e2e/example.js';
import { playExample } from '../../testing/e2e/play-example.js';

/** Each line has to be a type error; otherwise the build reports an unused expectation. */
const mistakes = `
export const faults = [
  // @ts-expect-error: the event has a session, but no title
  <live-session-card key="1" onlive-session-select={(event) => event.detail.title} />,
  // @ts-expect-error: a session is not a string
  <live-session-card key="2" session="7" />,
  // @ts-expect-error: there is no such property
  <live-session-player key="3" colour="red" />,
  // @ts-expect-error: one of three words
  <live-session-list key="4" updates="never" />,
  // @ts-expect-error: a number
  <live-session-list key="5" heading-level="two" />,
];
export const right = [
  <live-session-card key="6" session-id={7} sessionId="7" no-countdown no-calendar={false} lang="fr" className="a" />,
  <jitsi-room key="7" room-name="a" onjitsi-room-error={({ detail }) => detail.code} ref={(room) => void room?.load()} />,
  <live-session-list key="8" filter="past" limit={3} heading-level="2"><a href="/">Sessions</a></live-session-list>,
];
`;

test('the React example, from the packed library', async (t) => {
  const example = await Example.install(t, 'react', 'dist');
  example.write('src/mistakes.tsx', mistakes);
  const built = example.run('build');
  assert.ok(built.ok, built.output);
  await playExample(example);
});
