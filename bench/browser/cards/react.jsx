import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { actions, badges, countdownText, dateText, durationText, icons, stateOf } from './card-text.js';
import { guideStyles } from './guide-card.js';

export const styles = guideStyles;

/** The guide's card, with the countdown of the guide's player, which has its own interval. */
function Card({ session }) {
  const state = stateOf(session, Date.now());
  const isScheduled = state === 'scheduled';
  const [countdown, setCountdown] = useState(() => countdownText(session, Date.now()));
  useEffect(() => {
    if (!isScheduled) return undefined;
    const interval = setInterval(() => setCountdown(countdownText(session, Date.now())), 1_000);
    return () => clearInterval(interval);
  }, [isScheduled, session]);
  return (
    <div className="card">
      <div className="head">
        <div className="words">
          <h3>{session.title}</h3>
          {session.description && <p>{session.description}</p>}
        </div>
        <div className={`badge ${state}`}>{badges[state]}</div>
      </div>
      <div className="facts">
        <Fact icon="calendar">{dateText(session)}</Fact>
        <Fact icon="clock">{durationText(session)}</Fact>
        <Fact icon="people">{session.participant_count || 0} participant(s)</Fact>
      </div>
      <div className="foot">
        <span className="countdown">{isScheduled && countdown}</span>
        <button>
          <Icon name="video" />
          <span>{actions[state]}</span>
        </button>
      </div>
    </div>
  );
}

function Fact({ icon, children }) {
  return (
    <div className="fact">
      <Icon name={icon} />
      <span>{children}</span>
    </div>
  );
}

function Icon({ name }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {icons[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}

let root;
let shown = [];

const render = () =>
  flushSync(() => root.render(shown.map((session) => <Card key={session.id} session={session} />)));

export function mount(container, sessions) {
  root = createRoot(container);
  shown = sessions;
  render();
}

export function update(_container, changed) {
  shown = [...shown];
  for (const [index, session] of changed) shown[index] = session;
  render();
}

export function unmount() {
  root.unmount();
  shown = [];
}
