import { css, html, LitElement, svg } from 'lit';
import { actions, badges, countdownText, dateText, durationText, icons, stateOf } from './card-text.js';
import { guideStyles } from './guide-card.js';

const icon = (name) =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    ${icons[name].map((d) => svg`<path d=${d} />`)}
  </svg>`;

/** A simple card with Lit: it has its own timer, and formats everything at each update. */
class PlainCard extends LitElement {
  static properties = { session: { attribute: false } };
  static styles = css([guideStyles]);

  connectedCallback() {
    super.connectedCallback();
    this.interval = setInterval(() => this.requestUpdate(), 1_000);
  }

  disconnectedCallback() {
    clearInterval(this.interval);
    super.disconnectedCallback();
  }

  render() {
    const { session } = this;
    const now = Date.now();
    const state = stateOf(session, now);
    return html`<div class="card">
      <div class="head">
        <div class="words">
          <h3>${session.title}</h3>
          <p>${session.description}</p>
        </div>
        <div class="badge ${state}">${badges[state]}</div>
      </div>
      <div class="facts">
        <div class="fact">${icon('calendar')}<span>${dateText(session)}</span></div>
        <div class="fact">${icon('clock')}<span>${durationText(session)}</span></div>
        <div class="fact">${icon('people')}<span>${session.participant_count} participant(s)</span></div>
      </div>
      <div class="foot">
        <span class="countdown">${state === 'scheduled' ? countdownText(session, now) : ''}</span>
        <button>${icon('video')}<span>${actions[state]}</span></button>
      </div>
    </div>`;
  }
}
customElements.define('plain-card', PlainCard);

export const styles = 'plain-card { display: block }';

export async function mount(container, sessions) {
  const cards = sessions.map((session) => Object.assign(document.createElement('plain-card'), { session }));
  container.append(...cards);
  await Promise.all(cards.map((card) => card.updateComplete));
}

export async function update(container, changed) {
  for (const [index, session] of changed) container.children[index].session = session;
  await Promise.all(changed.map(([index]) => container.children[index].updateComplete));
}

export function unmount(container) {
  container.replaceChildren();
}
