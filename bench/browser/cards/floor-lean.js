import { badges, actions, countdownText, dateText, durationText, stateOf } from './card-text.js';
import { guideStyles } from './guide-card.js';

export const styles = `${guideStyles}
.lean { content-visibility: auto; contain-intrinsic-size: auto 240px }
.lean time, .lean span { display: block; margin-bottom: 8px }`;

/** The same content with the fewest nodes, and without layout outside the viewport. */
export function leanCard(session, now) {
  const state = stateOf(session, now);
  const countdown = state === 'scheduled' ? countdownText(session, now) : '';
  return `<article class="card lean"><b class="badge ${state}">${badges[state]}</b><h3>${session.title}</h3><p>${session.description}</p><time>${dateText(session)}</time><span>${durationText(session)} | ${session.participant_count} participants</span><i>${countdown}</i> <a href="#">${actions[state]}</a></article>`;
}

export function mount(container, sessions) {
  const now = Date.now();
  container.innerHTML = sessions.map((session) => leanCard(session, now)).join('');
}

export function update(container, changed) {
  const now = Date.now();
  for (const [index, session] of changed) container.children[index].outerHTML = leanCard(session, now);
}

export function unmount(container) {
  container.replaceChildren();
}
