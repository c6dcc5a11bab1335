import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { signAccessToken } from '../../demo-server/auth/access-token.js';
import { reportFigures } from '../../testing/server/report-figures.js';
import { AUTH_SECRET, lesson } from '../../testing/server/school.js';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';

const JITSI_APP_SECRET = 'canary-9f1c7d5b3a2e4f60-of-the-rooms';
const environment = {
  PORT: '0',
  AUTH_SECRET,
  RATE_LIMIT_FACTOR: '1000',
  JITSI_SERVER_URL: 'https://meet.example.org',
  JITSI_APP_ID: 'school',
  JITSI_APP_SECRET,
};
const events = '/api/courses/5/live-sessions/events';

/** Starts a server and records its whole output, log and warnings. */
async function startTalking(t: TestContext) {
  const main = join(import.meta.dirname, '../../demo-server/main.ts');
  const { PATH = '' } = process.env;
  const env = { PATH, ...environment, DATABASE_FILE: join(temporaryFolder(t), 'a.sqlite') };
  const program = spawn(process.execPath, ['--import=tsx', main], { env });
  t.after(() => program.kill('SIGKILL'));
  let said = '';
  const url = await new Promise<string>((resolve) => {
    for (const stream of [program.stdout, program.stderr])
      stream.on('data', (data) => {
        said += String(data);
        const [found] = /http:\/\/localhost:\d+/.exec(said) ?? [];
        if (found) resolve(found);
      });
  });
  const stop = async () => {
    const ended = new Promise((resolve) => program.once('close', resolve));
    program.kill('SIGTERM');
    await ended;
    return said;
  };
  return { url, stop };
}

function tokenOf(name: string, role: 'instructor' | 'student') {
  const courses = [{ id: 5, title: 'Mathématiques', role }];
  const claims = { sub: `canary-subject-${name}`, name, email: `canary-${name}@example.org`, courses };
  return signAccessToken(Buffer.from(AUTH_SECRET), claims, Date.now() + 60 * 60_000);
}

test('in a complete class, secrets appear only where they belong', async (t) => {
  const { url, stop } = await startTalking(t);
  const tokens = { claire: await tokenOf('claire', 'instructor'), amina: await tokenOf('amina', 'student') };
  const places: { place: string; text: string }[] = [];
  const ask = async (who: keyof typeof tokens | null, method: string, path: string, json?: object) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(who && { authorization: `Bearer ${tokens[who]}` }),
      },
      body: json ? JSON.stringify(json) : null,
    });
    const text = await response.text();
    const place = `${who ?? 'nobody'}: ${method} ${path.replace(/\d+/, ':id').replace(/\?.*/, '')}: ${response.status}`;
    places.push(
      { place, text },
      { place: `headers of ${place}`, text: JSON.stringify([...response.headers]) },
    );
    return (
      text && response.status < 300 && text.startsWith('{') ? (JSON.parse(text) as { data: never }).data : {}
    ) as Record<string, string>;
  };
  const listen = async (who: keyof typeof tokens) => {
    const headers = { authorization: `Bearer ${tokens[who]}` };
    const response = await fetch(url + events, { headers });
    return { who, text: response.text() };
  };

  const session = await ask('claire', 'POST', '/api/courses/5/live-sessions', lesson());
  const path = `/api/live-sessions/${session.id}`;
  const streams = await Promise.all((['claire', 'amina'] as const).map(listen));
  await ask('claire', 'PATCH', path, { title: 'Limites' });
  const play = async () => {
    for (const who of ['claire', 'amina', null] as const) {
      for (const call of ['', '/join', '/attendance', '/attendance.csv', '/calendar.ics'])
        await ask(who, 'GET', `${path}${call}?token=canary-token-in-the-address`);
      for (const list of ['', '/live-sessions', '/calendar.ics'])
        await ask(who, 'GET', list ? `/api/courses/5${list}` : '/api/courses');
      await ask(who, 'POST', `${path}/heartbeat`, { join_id: 'canary-stay', in_room: true });
      await ask(who, 'POST', `${path}/join`, { client_id: 5, canary: 'canary-body' });
    }
  };
  await play();
  await ask('claire', 'POST', `${path}/start`);
  const seat = await ask('amina', 'POST', `${path}/join`, { client_id: 'canary-tab', heartbeat: true });
  const podium = await ask('claire', 'POST', `${path}/join`, { client_id: 'canary-desk' });
  await play();
  await ask('amina', 'POST', `${path}/leave`, { join_id: seat.join_id });
  await ask('claire', 'POST', `${path}/end`);
  const hidden = { recording_url: 'https://video.example.org/canary-hidden', recording_visible: false };
  await ask('claire', 'PUT', `${path}/recording`, hidden);
  await play();
  const log = await stop();
  places.push({ place: 'log', text: log });
  for (const { who, text } of streams) places.push({ place: `${who}: stream`, text: await text });

  const joins = /^(amina|claire): (GET|POST) \S+\/join: 200$/;
  const bodiesOfClaire = /^claire: (?!stream)/;
  const nowhere = /^$/;
  /** Each secret with the places where it may appear. */
  const secrets: [name: string, secret: string, RegExp][] = [
    ['the key of the access tokens', AUTH_SECRET, nowhere],
    ['the key of the room tokens', JITSI_APP_SECRET, nowhere],
    ["the student's access token", tokens.amina, nowhere],
    ["the instructor's access token", tokens.claire, nowhere],
    ['a token in an address', 'canary-token-in-the-address', nowhere],
    [
      "the student's id in the LMS",
      'canary-subject-amina',
      /^(claire|amina): GET \S+\/attendance(\.csv)?: 200$/,
    ],
    ["the instructor's id in the LMS", 'canary-subject-claire', nowhere],
    ["the student's tab", 'canary-tab', nowhere],
    ["the instructor's tab", 'canary-desk', nowhere],
    ['a refused body', 'canary-body', nowhere],
    ['an unknown stay', 'canary-stay', nowhere],
    ["the student's stay", seat.join_id!, /^amina: (GET|POST) \S+\/join: 200$/],
    ["the instructor's stay", podium.join_id!, /^claire: (GET|POST) \S+\/join: 200$/],
    ["the student's room token", seat.jwt!, /^amina: (GET|POST) \S+\/join: 200$/],
    ["the instructor's room token", podium.jwt!, /^claire: (GET|POST) \S+\/join: 200$/],
    [
      "the student's e-mail",
      'canary-amina@example.org',
      /^(amina: (GET|POST) \S+\/join|claire: GET \S+\/attendance(\.csv)?): 200$/,
    ],
    ["the instructor's e-mail", 'canary-claire@example.org', bodiesOfClaire],
    ['the room', seat.jitsi_room_name!, new RegExp(`${joins.source}|${bodiesOfClaire.source}`)],
    ['the hidden link', 'canary-hidden', bodiesOfClaire],
  ];
  for (const [name, secret, allowed] of secrets) {
    assert.ok(secret.length >= 10, name);
    const found = places.filter(({ text }) => text.includes(secret)).map(({ place }) => place);
    assert.deepEqual(
      found.filter((place) => !allowed.test(place)),
      [],
      name,
    );
    // A secret that is not found in its own place shows that the search is wrong.
    if (allowed !== nowhere) assert.ok(found.length > 0, name);
  }
  assert.ok(log.split('\n').length > places.length / 4);
  reportFigures('T08', {
    secrets: secrets.length,
    'bodies, heads, streams and logs searched': places.length,
    'found in other places': 0,
  });
});
