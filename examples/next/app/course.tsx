'use client';

import 'live-session-elements/define';
import 'live-session-elements/react';
import { configureLiveSessions, type LiveSession, type PublicLiveSession } from 'live-session-elements';
import { useState, useSyncExternalStore } from 'react';
import { server, signIn } from './server';

let token: Promise<string> | undefined;
configureLiveSessions({
  baseUrl: `${server}/api`,
  apiOrigins: [server],
  jitsiServers: [server],
  getToken: () => (token ??= signIn()),
});

/** False on the server and during hydration. */
const useIsAlive = () =>
  useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );

/** The cards of a course. The chosen session opens above them. The content of a card is shown without scripts. */
export function Course({ sessions }: { sessions: LiveSession[] }) {
  const isAlive = useIsAlive();
  const [chosen, setChosen] = useState<PublicLiveSession | null>(null);
  const [news, setNews] = useState('Choose a session.');
  const [countdowns, setCountdowns] = useState(true);
  return (
    <>
      <h1>My course</h1>
      <label>
        <input type="checkbox" checked={countdowns} onChange={() => setCountdowns(!countdowns)} /> Countdowns
      </label>
      <p>
        <output>{news}</output>
      </p>
      {chosen && (
        <live-session-player
          session-id={chosen.id}
          no-prejoin
          controls="bar"
          onlive-session-joined={() => setNews('You are in.')}
          onlive-session-left={(event) => setNews(`You are out: ${event.detail.reason}.`)}
        />
      )}
      {/* Hydration sets neither properties nor listeners on custom elements; the new key makes React create them again. */}
      <div key={String(isAlive)}>
        {sessions.map((session) => (
          <live-session-card
            key={session.id}
            session={session}
            no-countdown={!countdowns}
            onlive-session-select={({ detail }) => {
              setChosen(detail.session);
              setNews(`You chose ${detail.session.title}.`);
            }}
          >
            <a href={`/sessions/${session.id}`}>{session.title}</a>
          </live-session-card>
        ))}
      </div>
    </>
  );
}
