import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Example } from '../../testing/e2e/example.js';
import { playExample } from '../../testing/e2e/play-example.js';

/** Each line after an expectation has to be a type error; otherwise the build reports an unused expectation. */
const mistakes = `<template>
  <!-- @vue-expect-error: the event has a session, but no title -->
  <live-session-card @live-session-select="(event) => event.detail.title" />
  <!-- @vue-expect-error: a session is no text -->
  <live-session-card session="7" />
  <!-- @vue-expect-error: there is no such attribute -->
  <live-session-player :no-such-attribute="true" />
  <!-- @vue-expect-error: one of three words -->
  <live-session-list updates="never" />

  <live-session-card :session-id="7" no-countdown :noCalendar="false" lang="fr" class="a" />
  <jitsi-room room-name="a" @jitsi-room-error="({ detail }) => detail.code" />
  <live-session-list filter="past" :limit="3"><a href="/">Sessions</a></live-session-list>
</template>
`;

test('the Vue example, from the packed library', async (t) => {
  const example = await Example.install(t, 'vue', 'dist');
  example.write('src/mistakes.vue', mistakes);
  const built = example.run('build');
  assert.ok(built.ok, built.output);
  await playExample(example);
});
