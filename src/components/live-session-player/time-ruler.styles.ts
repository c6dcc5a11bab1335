import { css } from 'lit';

/** Styles of the time ruler, in the colour of the session's state. */
export const timeRulerStyles = css`
  .ruler {
    display: grid;
    gap: calc(var(--_u) * 2);
    font-size: var(--_xs);
    line-height: calc(var(--_u) * 4);
    color: var(--_text-muted);
  }
  .ruler svg {
    display: block;
    inline-size: 100%;
    block-size: calc(var(--_u) * 5);
    overflow: visible;
  }
  .ruler svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .ruler path {
    stroke: var(--_border-strong);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .ruler .tick-past {
    stroke: var(--_tone);
    stroke-width: 1.5;
  }
  .ruler .passed {
    stroke: var(--_tone);
    stroke-width: 3;
  }
  .ruler-ends {
    display: flex;
    justify-content: space-between;
    font-variant-numeric: tabular-nums;
  }
  .ruler-ends b {
    font-weight: var(--_strong);
    color: var(--_text);
  }

  @container (inline-size < 30em) {
    .ruler .minor {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .ruler path {
      stroke: GrayText;
    }
    .ruler .tick-past,
    .ruler .passed {
      stroke: Highlight;
    }
  }
`;
