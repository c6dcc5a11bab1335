import { css } from 'lit';

/** Styles of the card. Its three layouts depend on the width of the card, not of the window. */
export const styles = css`
  :host {
    max-inline-size: var(--live-session-max-inline-size, 60em);
  }
  /* content-visibility skips the rendering of cards far outside the window. Flex: a skipped grid keeps 4 KiB for its tracks. */
  .card {
    position: relative;
    isolation: isolate;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    overflow: clip;
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_u) * 66);
  }
  .card:hover {
    border-color: var(--_border-strong);
  }
  .body {
    flex: 1 0 auto;
    padding: calc(var(--_u) * 4) calc(var(--_u) * 5) calc(var(--_u) * 5);
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-block-size: calc(var(--_u) * 8);
    margin-block-end: calc(var(--_u) * 2);
  }
  /* Aligns the icon with the end of the text, and keeps the button above the link that covers the card. */
  .calendar {
    position: relative;
    z-index: 1;
    margin-block: calc(var(--_u) * -1);
    margin-inline-end: calc((1.25 * var(--_md) - var(--_control)) / 2);
  }
  .title,
  .description,
  .reason {
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines, 2);
    line-clamp: var(--_lines, 2);
    overflow: clip;
  }
  .title {
    font-size: var(--_lg);
    line-height: calc(var(--_u) * 6);
    font-weight: var(--_strong);
    letter-spacing: -0.011em;
    text-wrap: balance;
    --_lines: 3;
  }
  .title:lang(ar) {
    letter-spacing: 0;
  }
  .description {
    margin-block-start: calc(var(--_u) * 1.5);
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
    color: var(--_text-muted);
  }
  .description:empty,
  .pair > :empty {
    display: none;
  }
  .meta {
    margin-block-start: calc(var(--_u) * 3.5);
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
    color: var(--_text-muted);
  }
  time {
    color: var(--_text);
    font-weight: var(--_medium);
  }
  .moved {
    margin-inline-start: calc(var(--_u) * 2);
    color: var(--_waiting);
    font-weight: var(--_medium);
  }
  /* Each item has a separator at its start edge; clip-path hides the one at the start of a line. */
  .pair {
    display: flex;
    flex-wrap: wrap;
    margin-block-start: calc(var(--_u) * 0.5);
    margin-inline-start: calc(var(--_u) * -2);
    clip-path: inset(0 1px);
  }
  .pair > span {
    position: relative;
    padding-inline: calc(var(--_u) * 2);
  }
  .pair > span:last-child {
    padding-inline-end: 0;
  }
  .pair > span::before {
    content: '';
    position: absolute;
    inset-inline-start: 0;
    inset-block: var(--_u);
    border-inline-start: 1px solid var(--_border-strong);
  }
  .strip {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_u) * 3);
    min-block-size: calc(var(--_u) * 17);
    padding: calc(var(--_u) * 3.5) calc(var(--_u) * 5);
    border-block-start: var(--_line) solid var(--_border);
    background: var(--_surface-alt);
  }
  /* Time rule: the line between body and strip shows how much of the time has passed. */
  .strip::before {
    content: '';
    position: absolute;
    inset-block-start: -2px;
    inset-inline-start: 0;
    block-size: 3px;
    inline-size: calc(var(--_passed, 0) * 100%);
    background: var(--_accent);
  }
  /* If its longest word and the button do not fit side by side, the button wraps to its own line. */
  .next {
    flex: 999 1 0;
    min-inline-size: min-content;
    font-size: var(--_xs);
    line-height: calc(var(--_u) * 4);
    color: var(--_text-muted);
  }
  :where(.next > *) {
    display: block;
  }
  .next strong {
    font-size: var(--_md);
    line-height: calc(var(--_u) * 6);
    font-weight: var(--_strong);
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.006em;
    color: var(--_text);
  }
  .next .sentence,
  .reason {
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
  }
  .action {
    flex: 1 0 auto;
  }
  /* Makes the whole card the click target of its only link. */
  .action::after {
    content: '';
    position: absolute;
    inset: -100vmax;
  }

  .card.live {
    border-color: var(--_live);
  }
  .live .strip::before {
    background: var(--_live-solid);
  }
  .live .strip {
    border-color: color-mix(in srgb, var(--_live) 28%, transparent);
    background: var(--_live-quiet);
  }
  .live .next strong {
    color: var(--_live);
  }
  .waiting .strip {
    border-color: color-mix(in srgb, var(--_waiting) 28%, transparent);
    background: var(--_waiting-quiet);
  }
  .waiting .next strong {
    color: var(--_waiting);
  }
  .ended .title,
  .cancelled .title {
    font-weight: var(--_medium);
  }
  .ended time {
    color: var(--_text-muted);
    font-weight: var(--_normal);
  }
  .card.cancelled {
    border-style: dashed;
    border-color: var(--_border-strong);
  }
  .cancelled .strip {
    border-block-start-style: dashed;
    background: transparent;
  }
  .cancelled time {
    color: var(--_text-muted);
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }

  @container (inline-size < 20em) {
    .body {
      padding: calc(var(--_u) * 3) calc(var(--_u) * 4) calc(var(--_u) * 4);
    }
    .title {
      font-size: var(--_md);
    }
    .description {
      display: none;
    }
    .strip {
      flex-direction: column;
      align-items: stretch;
      padding: calc(var(--_u) * 3) calc(var(--_u) * 4) calc(var(--_u) * 4);
    }
  }
  @container (inline-size >= 40em) {
    .card:not(.card-error) {
      flex-direction: row;
    }
    .body {
      flex: 1 1 0;
      min-inline-size: 0;
      padding: calc(var(--_u) * 4) calc(var(--_u) * 6) calc(var(--_u) * 5);
    }
    .strip {
      flex: none;
      flex-direction: column;
      align-items: stretch;
      inline-size: 15em;
      padding: calc(var(--_u) * 5) calc(var(--_u) * 4);
      border-block-start: 0;
      border-inline-start: var(--_line) solid var(--_border);
    }
    .cancelled .strip {
      border-inline-start-style: dashed;
    }
    .strip::before {
      inset-block: 0 auto;
      inset-inline-start: -2px;
      inline-size: 3px;
      block-size: calc(var(--_passed, 0) * 100%);
    }
    .next strong:not(.sentence) {
      font-size: var(--_xl);
      line-height: calc(var(--_u) * 8);
      letter-spacing: -0.02em;
    }
    .next .sentence {
      font-size: var(--_md);
      line-height: calc(var(--_u) * 6);
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    /* Only on hover: many cards that go live at once must not start animations. */
    .card:hover {
      transition: border-color var(--_quick);
    }
  }
  @media (forced-colors: active) {
    .card .strip::before {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
