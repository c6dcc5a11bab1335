import { actions, badges, countdownText, dateText, durationText, icons, stateOf } from './card-text.js';

const icon = (name) =>
  `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${icons[name].map((d) => `<path d="${d}"/>`).join('')}</svg>`;

/** The guide's card as HTML, with a countdown. */
export function guideCard(session, now) {
  const state = stateOf(session, now);
  const countdown = state === 'scheduled' ? countdownText(session, now) : '';
  return `<div class="card">
  <div class="head">
    <div class="words"><h3>${session.title}</h3><p>${session.description}</p></div>
    <div class="badge ${state}">${badges[state]}</div>
  </div>
  <div class="facts">
    <div class="fact">${icon('calendar')}<span>${dateText(session)}</span></div>
    <div class="fact">${icon('clock')}<span>${durationText(session)}</span></div>
    <div class="fact">${icon('people')}<span>${session.participant_count} participant(s)</span></div>
  </div>
  <div class="foot"><span class="countdown">${countdown}</span><button>${icon('video')}<span>${actions[state]}</span></button></div>
</div>`;
}

/** Style sheet of all cards except ours. */
export const guideStyles = `
.card { background: #fff; border: 1px solid #e5e7eb; border-radius: 8px; padding: 24px; margin: 8px; font: 14px/20px sans-serif; color: #4b5563; box-shadow: 0 4px 6px #0002; cursor: pointer }
.head { display: flex; align-items: flex-start; justify-content: space-between; margin-bottom: 16px }
.words { flex: 1 }
.card h3 { margin: 0 0 4px; font-size: 18px; line-height: 28px; color: #111827 }
.card p { margin: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden }
.badge { padding: 4px 12px; border-radius: 99px; font-size: 12px; line-height: 16px; font-weight: 500; background: #dbeafe; color: #1e40af }
.badge.live { background: #fee2e2; color: #991b1b }
.fact { display: flex; align-items: center; gap: 8px; margin-bottom: 8px }
.icon { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 2 }
.foot { display: flex; align-items: center; justify-content: space-between; margin-top: 16px }
.foot button { display: flex; align-items: center; gap: 8px; padding: 8px 16px; border: 0; border-radius: 8px; background: #2563eb; color: #fff; font: inherit }
`;
