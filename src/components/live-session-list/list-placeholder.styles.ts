import { css } from 'lit';

/** Styles of the list without sessions: while they are loading, or if there are none. */
export const placeholderStyles = css`
  .empty {
    padding: calc(var(--_u) * 8) var(--_edge);
  }
  .empty-title {
    font-weight: var(--_strong);
  }
  .empty-text {
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
    color: var(--_text-muted);
  }

  .skeleton i {
    inline-size: 6em;
    margin-block: calc(var(--_u) * 0.75);
  }
  .skeleton .row {
    content-visibility: visible;
  }
  .skeleton .row:last-child {
    border-block-end: 0;
  }
  .skeleton .title,
  .skeleton .line {
    justify-self: stretch;
  }
  .skeleton .bar-time {
    inline-size: 3em;
  }
  .skeleton .bar-title {
    inline-size: min(64%, 20em);
    margin-block: calc(var(--_u) * 1.25);
  }
  .skeleton .bar-line {
    inline-size: min(46%, 14em);
  }
  .skeleton .bar-action {
    inline-size: 3.5em;
  }

  @container (inline-size < 30em) {
    .skeleton .act {
      display: none;
    }
  }
  @container (inline-size >= 40em) {
    .skeleton .bar-time {
      margin-block: calc(var(--_u) * 1.25);
    }
  }
`;
