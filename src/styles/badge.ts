import { css } from 'lit';

/** The status badge: a word and a glyph; only « live » is filled. */
export const badge = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_u) * 1.5);
    padding-block: var(--_u);
    font-size: var(--_xs);
    line-height: calc(var(--_u) * 4);
    font-weight: var(--_strong);
    letter-spacing: 0.045em;
    color: var(--_text-muted);
    white-space: nowrap;
  }
  /* Tracking tears joined scripts apart. */
  .badge:lang(ar) {
    letter-spacing: 0;
  }
  .glyph {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  :is(.badge-waiting, .badge-live, .badge-ended) .glyph {
    fill: currentColor;
  }
  :is(.badge-live, .badge-ended) .glyph {
    stroke: none;
  }
  .badge-scheduled {
    color: var(--_accent);
  }
  .badge-waiting {
    color: var(--_waiting);
  }
  .badge-live {
    position: relative;
    padding-inline: calc(var(--_u) * 2);
    border-radius: var(--_radius-s);
    color: var(--_on-live);
    background: var(--_live-solid);
  }
  @media (prefers-reduced-motion: no-preference) {
    .badge-live::before {
      content: '';
      position: absolute;
      inset-inline-start: calc(var(--_u) * 2 + 0.0625em);
      inline-size: 0.875em;
      block-size: 0.875em;
      border: 1px solid;
      border-radius: 50%;
      animation: halo 2.4s ease-out infinite;
    }
  }
  @keyframes halo {
    0% {
      transform: scale(0.7);
      opacity: 0.9;
    }
    60%,
    100% {
      transform: scale(1.35);
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .badge-live {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
      background: CanvasText;
      color: Canvas;
    }
  }
`;
