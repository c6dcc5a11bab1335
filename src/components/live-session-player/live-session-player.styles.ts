import { css } from 'lit';
import { dialog } from '../../styles/dialog.js';
import { skeleton } from '../../styles/skeleton.js';
import { loadScreenStyles } from './load-screen.styles.js';
import { timeRulerStyles } from './time-ruler.styles.js';

const screenStyles = css`
  :host {
    --_tone: var(--_accent);
    max-inline-size: var(--live-session-max-inline-size, 88em);
  }
  :host([state='live']) {
    --_tone: var(--_live-solid);
  }
  :host([state='waiting']) {
    --_tone: var(--_waiting);
  }
  .player {
    display: grid;
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    overflow: clip;
  }
  :host([state='live']) .player {
    border-color: var(--_live);
  }
  :host([state='cancelled']) .player {
    border-style: dashed;
    border-color: var(--_border-strong);
  }
  .head {
    display: grid;
    gap: calc(var(--_u) * 1.5);
    justify-items: start;
    padding: calc(var(--_u) * 5) calc(var(--_u) * 5) 0;
  }
  .head .badge {
    margin-block-end: var(--_u);
  }
  .title {
    font-size: var(--_xl);
    line-height: 1.3;
    font-weight: var(--_strong);
    letter-spacing: -0.018em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .course {
    font-size: var(--_sm);
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }
  .hero {
    display: grid;
    gap: calc(var(--_u) * 5);
    align-content: center;
    min-inline-size: 0;
    padding: calc(var(--_u) * 8) calc(var(--_u) * 5);
  }
  .block {
    display: grid;
    gap: calc(var(--_u) * 2);
  }
  .headline {
    font-size: clamp(1.75em, 6.2cqi, 3.25em);
    line-height: 1.12;
    font-weight: var(--_medium);
    letter-spacing: -0.03em;
    text-wrap: balance;
    outline: none;
  }
  .sentence {
    max-inline-size: 52ch;
    color: var(--_text-muted);
    line-height: calc(var(--_u) * 6);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .moved {
    padding-inline-start: calc(var(--_u) * 3);
    border-inline-start: 2px solid var(--_waiting);
    color: var(--_waiting);
    line-height: calc(var(--_u) * 6);
  }
  .countdown {
    display: grid;
    gap: calc(var(--_u) * 2);
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
    color: var(--_text-muted);
  }
  .count {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.34em;
    margin-inline-start: -0.05em;
    font-size: clamp(calc(var(--_md) * 3), 15cqi, calc(var(--_md) * 7.5));
    line-height: 1;
    font-weight: var(--_medium);
    letter-spacing: -0.045em;
    color: var(--_text);
  }
  .part {
    display: inline-flex;
    align-items: baseline;
    gap: 0.12em;
  }
  /* Numbers that change each second have digits of equal width. The first number does not: a 1 would have a wide gap. */
  .part + .part .number {
    font-variant-numeric: tabular-nums;
  }
  .unit {
    font-size: max(0.24em, var(--_sm));
    font-weight: var(--_normal);
    letter-spacing: 0;
    color: var(--_text-muted);
  }
  .title:lang(ar),
  .headline:lang(ar),
  .count:lang(ar) {
    letter-spacing: 0;
    line-height: 1.35;
  }
  .spinner {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
    border: 2px solid color-mix(in srgb, currentColor 35%, transparent);
    border-block-start-color: currentColor;
    border-radius: 50%;
  }

  .details {
    display: grid;
    gap: calc(var(--_u) * 4);
    align-content: start;
    padding: calc(var(--_u) * 5);
    border-block-start: var(--_line) solid var(--_border);
    background: var(--_surface-alt);
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
  }
  .facts {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    gap: inherit;
    align-items: start;
  }
  .details .calendar {
    grid-column: 1 / -1;
    justify-self: start;
    margin-block: calc(var(--_u) * -2);
    margin-inline-start: calc(var(--_u) * -2.5 - var(--_line));
  }
  .detail {
    display: grid;
    grid-template-columns: calc(var(--_u) * 7) minmax(0, 1fr);
  }
  .detail .icon {
    grid-row: 1 / span 2;
    font-size: var(--_md);
    color: var(--_text-muted);
  }
  dt {
    font-size: var(--_xs);
    line-height: calc(var(--_u) * 5);
    color: var(--_text-muted);
  }
  dd {
    grid-column: 2;
    overflow-wrap: anywhere;
  }
  :host([state='cancelled']) time {
    color: var(--_text-muted);
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }

  .player-error {
    gap: calc(var(--_u) * 2);
    align-content: center;
    justify-items: start;
    min-block-size: 20em;
    padding: calc(var(--_u) * 8) calc(var(--_u) * 5);
  }
  .player-error > .icon {
    margin-block-end: calc(var(--_u) * 2);
    font-size: 1.5em;
    color: var(--_danger);
  }
  .player-error .actions {
    margin-block-start: calc(var(--_u) * 4);
  }
  .error-title {
    font-size: var(--_xl);
    line-height: 1.3;
    font-weight: var(--_strong);
    letter-spacing: -0.018em;
  }
  ::slotted([slot='back']) {
    color: var(--_accent);
    font-size: var(--_sm);
    font-weight: var(--_medium);
  }

  @container (inline-size < 30em) {
    .hero {
      gap: calc(var(--_u) * 4);
      padding-block: calc(var(--_u) * 6);
    }
    .hero .sentence {
      font-size: var(--_sm);
      line-height: calc(var(--_u) * 5);
    }
    .hero .actions > .button {
      inline-size: 100%;
    }
    .hero .note {
      margin-inline: 0;
    }
  }
  @container (inline-size >= 30em) {
    .head {
      padding: calc(var(--_u) * 7) calc(var(--_u) * 8) 0;
    }
    .hero {
      padding: calc(var(--_u) * 9) calc(var(--_u) * 8);
    }
    .details {
      grid-template-columns: 1fr 1fr;
      padding: calc(var(--_u) * 6) calc(var(--_u) * 8);
    }
    .player-error {
      padding: calc(var(--_u) * 9) calc(var(--_u) * 8);
    }
  }
  @container (inline-size >= 54em) {
    .player:not(.player-error) {
      grid-template: auto 1fr / minmax(0, 1fr) 17.5em;
      min-block-size: 28em;
    }
    .head {
      padding-inline: calc(var(--_u) * 10);
    }
    .title {
      font-size: calc(var(--_md) * 1.625);
    }
    .hero {
      grid-column: 1;
      gap: calc(var(--_u) * 6);
      align-content: end;
      padding: calc(var(--_u) * 8) calc(var(--_u) * 10) calc(var(--_u) * 10);
    }
    .headline {
      font-size: clamp(2.5em, 4.6cqi, 4em);
    }
    .count {
      font-size: clamp(calc(var(--_md) * 5), 11cqi, calc(var(--_md) * 9));
    }
    .details {
      grid-column: 2;
      grid-row: 1 / -1;
      grid-template-columns: 1fr;
      padding: calc(var(--_u) * 8) calc(var(--_u) * 6);
      border-block-start: 0;
      border-inline-start: var(--_line) solid var(--_border);
    }
    .player-error {
      padding: calc(var(--_u) * 10);
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .spinner {
      animation: turn 0.9s linear infinite;
    }
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (forced-colors: active) {
    /* In this mode, browsers draw a background behind text, which would cover the line above. */
    .count {
      line-height: 1.35;
    }
    .detail .icon,
    .player-error > .icon {
      color: CanvasText;
    }
  }
`;

/** Styles of the waiting screen. Header and main part have the same position in all states, so that the page does not shift. */
export const styles = [dialog, skeleton, loadScreenStyles, timeRulerStyles, screenStyles];
