import { css } from 'lit';

/** Styles of the list. Its three layouts depend on its width, not on the window's. */
export const styles = css`
  :host {
    --_edge: calc(var(--_u) * 5);
    max-inline-size: var(--live-session-max-inline-size, 72em);
  }
  .list {
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    overflow: clip;
  }
  .list:focus {
    outline: none;
  }
  .list:focus-visible {
    outline: var(--_focus) solid var(--_accent);
    outline-offset: 2px;
  }
  .group:not(:first-child, .zone + *) {
    margin-block-start: calc(var(--_u) * 3);
  }
  .zone {
    padding: calc(var(--_u) * 3) var(--_edge) 0;
    font-size: var(--_xs);
    line-height: calc(var(--_u) * 4);
    color: var(--_text-muted);
  }
  .zone::first-letter {
    text-transform: uppercase;
  }
  .heading {
    display: flex;
    align-items: baseline;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 4) var(--_edge) calc(var(--_u) * 2.5);
    border-block-end: var(--_line) solid var(--_border-strong);
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
    font-weight: var(--_strong);
  }
  .group-live .heading {
    border-block-end-color: var(--_live);
  }
  .count {
    font-weight: var(--_normal);
    font-variant-numeric: tabular-nums;
    color: var(--_text-muted);
  }

  /* Browsers do not lay out a row far outside the window. */
  .row {
    position: relative;
    display: grid;
    grid-template:
      'when act'
      'title act'
      'line act' / minmax(0, 1fr) auto;
    gap: calc(var(--_u) * 0.5) calc(var(--_u) * 4);
    align-items: center;
    padding: calc(var(--_u) * 3.5) var(--_edge);
    border-block-end: var(--_line) solid var(--_border);
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_u) * 17);
  }
  .group:last-of-type .row:last-child {
    border-block-end: 0;
  }
  .row:hover {
    background: var(--_surface-alt);
  }
  .when {
    grid-area: when;
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_u) * 2);
    align-items: baseline;
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
    font-variant-numeric: tabular-nums;
    color: var(--_text-muted);
  }
  time {
    font-weight: var(--_strong);
    color: var(--_text);
  }
  .title {
    grid-area: title;
    justify-self: start;
    min-inline-size: 0;
    font-size: var(--_md);
    line-height: calc(var(--_u) * 6);
    font-weight: var(--_medium);
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .line {
    grid-area: line;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_u) * 5);
    min-inline-size: 0;
    min-block-size: calc(var(--_u) * 5);
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }
  /* Separators are at the start edge of each item. The clipping hides those at the start of a line. */
  .pair {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: calc(var(--_u) * -2);
    clip-path: inset(0 1px);
  }
  .pair > span {
    position: relative;
    min-inline-size: 0;
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
  .act {
    grid-area: act;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: var(--_u) calc(var(--_u) * 3);
  }
  .act .button-text {
    margin-inline-end: calc(var(--_u) * -2.5);
  }
  .full {
    font-size: var(--_sm);
    font-weight: var(--_strong);
    color: var(--_live);
  }
  /* The link of the row also covers the title. */
  .select::after {
    content: '';
    position: absolute;
    grid-area: title;
    inset: 0;
  }
  .row:has(.select:hover) .title {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .row-live {
    border-block-end-color: color-mix(in srgb, var(--_live) 28%, transparent);
    background: var(--_live-quiet);
  }
  .row-live:hover {
    background: var(--_live-quiet);
  }
  .row-live .title {
    font-weight: var(--_strong);
  }
  .row-live .line {
    margin-block-start: var(--_u);
  }
  .row-cancelled .when {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .row-cancelled time {
    font-weight: var(--_normal);
    color: inherit;
  }
  .row-cancelled .title {
    color: var(--_text-muted);
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(22em, 100%), 1fr));
    gap: calc(var(--_u) * 5);
    padding: var(--_edge);
  }
  .cards live-session-card {
    block-size: 100%;
  }
  .more-line {
    display: grid;
    justify-items: start;
    padding: calc(var(--_u) * 3) var(--_edge) calc(var(--_u) * 4);
  }
  .failure {
    padding: calc(var(--_u) * 4) var(--_edge);
  }
  .more-line .failure {
    justify-self: stretch;
    padding: 0 0 calc(var(--_u) * 3);
  }
  @container (inline-size < 30em) {
    .list {
      --_edge: calc(var(--_u) * 4);
    }
    .row {
      grid-template: 'when' 'title' 'line' 'act' / minmax(0, 1fr);
      contain-intrinsic-block-size: auto calc(var(--_u) * 20);
    }
    .act {
      justify-content: start;
    }
    .act:has(.button-solid, .full) {
      margin-block-start: calc(var(--_u) * 2);
    }
    .act .button-solid,
    .more-line > .button {
      inline-size: 100%;
    }
    .act .button-text {
      margin-inline: calc(var(--_u) * -2.5) 0;
      margin-block-end: calc(var(--_u) * -2);
    }
    /* The link covers the title. Its label is hidden. */
    .act .details {
      position: absolute;
      grid-area: title;
      inset: 0;
      min-block-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
      background: none;
    }
    .details > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .act:has(> .details:first-child) {
      display: contents;
    }
    .more-line {
      justify-items: stretch;
    }
  }
  @container (inline-size >= 40em) {
    .list {
      --_edge: calc(var(--_u) * 6);
    }
    .row {
      grid-template:
        'when title act'
        'when line act' / 8.5em minmax(0, 1fr) auto;
      column-gap: calc(var(--_u) * 5);
      contain-intrinsic-block-size: auto calc(var(--_u) * 11.5);
    }
    .when {
      display: grid;
      gap: calc(var(--_u) * 0.5);
      align-self: start;
    }
    time {
      font-size: var(--_lg);
      line-height: calc(var(--_u) * 6);
      letter-spacing: -0.01em;
    }
  }
`;
