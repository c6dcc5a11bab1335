import type { LiveSession, PublicLiveSession } from 'live-session-elements';
import { useState } from 'react';

/** The cards of a course. The chosen session opens above them. */
export function App({ sessions }: { sessions: LiveSession[] }) {
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
      {sessions.map((session) => (
        <live-session-card
          key={session.id}
          session={session}
          no-countdown={!countdowns}
          onlive-session-select={({ detail }) => {
            setChosen(detail.session);
            setNews(`You chose ${detail.session.title}.`);
          }}
        />
      ))}
    </>
  );
}
