import { css } from 'lit';

/** The status badge: a word and a glyph. Only the badge of the state `live` has a background. */
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
  /* Letter spacing separates the joined letters of Arabic. */
  .badge:lang(ar) {
    letter-spacing: 0;
  }
  /* The glyph: ring, half, dot, square or cross, in whole pixels at a font size of 12px. A shadow can have fractions of a pixel, a border cannot. */
  .badge::before {
    content: '';
    flex: none;
    inline-size: 0.833em;
    block-size: 0.833em;
    margin: 0.083em;
    border-radius: 50%;
  }
  :is(.badge-scheduled, .badge-waiting)::before {
    box-shadow: inset 0 0 0 0.146em;
  }
  .badge-waiting::before {
    background: linear-gradient(90deg, currentColor 50%, transparent 0);
  }
  .badge-live::before {
    inline-size: 0.5em;
    block-size: 0.5em;
    margin: 0.25em;
    background: currentColor;
  }
  .badge-ended::before {
    inline-size: 0.667em;
    block-size: 0.667em;
    margin: 0.166em;
    border-radius: 0.08em;
    background: currentColor;
  }
  .badge-cancelled::before {
    border-radius: 0;
    background:
      linear-gradient(currentColor 0 0) 50% / 100% 0.146em no-repeat,
      linear-gradient(currentColor 0 0) 50% / 0.146em 100% no-repeat;
    transform: rotate(45deg);
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
    .badge-live::after {
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
    .badge::before {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .badge-live::before {
      color: Canvas;
    }
  }
`;
