import { css } from 'lit';

/** Styles of the room. The bar is below the video, never over it. */
export const styles = css`
  :host {
    color-scheme: dark;
    inline-size: 100%;
    /* Otherwise height and aspect ratio would set a minimum width in a grid or flex container of the page. */
    min-inline-size: 0;
    aspect-ratio: 16 / 10;
    min-block-size: 20em;
  }
  .room {
    display: grid;
    grid-template: minmax(0, 1fr) auto auto / minmax(0, 1fr);
    block-size: 100%;
    min-block-size: inherit;
    border-radius: var(--_radius-l);
    background: var(--_stage);
    color: var(--_on-stage);
    overflow: clip;
  }
  .stage {
    position: relative;
    display: grid;
    min-block-size: 0;
  }
  .stage:focus-visible {
    outline-offset: -4px;
  }
  .frame {
    position: absolute;
    inset: 0;
  }
  .overlay {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, auto);
    gap: calc(var(--_u) * 4);
    align-content: safe center;
    justify-items: center;
    justify-content: center;
    padding: calc(var(--_u) * 6);
    overflow: auto;
    overflow-wrap: anywhere;
    background: var(--_stage);
    text-align: center;
  }
  .status {
    display: flex;
    gap: calc(var(--_u) * 3);
    align-items: center;
    color: var(--_on-stage-muted);
  }
  .spinner {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    border: 2px solid var(--_stage-control-hover);
    border-block-start-color: var(--_on-stage);
    border-radius: 50%;
  }
  .alert {
    max-inline-size: 36em;
    color: var(--_text);
    text-align: start;
  }
  .notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 3);
    align-items: center;
    padding: calc(var(--_u) * 2) calc(var(--_u) * 4);
    border-block-start: 1px solid var(--_border);
    background: var(--_stage-bar);
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
  }
  .notice > .icon {
    font-size: var(--_md);
  }
  .notice .control {
    min-inline-size: calc(var(--_u) * 10);
    min-block-size: calc(var(--_u) * 10);
    background: none;
  }
  .button-stage {
    border-color: var(--_stage-control-hover);
    background: none;
    color: inherit;
  }
  .button-stage:hover {
    background: var(--_stage-control);
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
    border-block-start: 1px solid var(--_border);
    background: var(--_stage-bar);
  }
  .control {
    position: relative;
    display: inline-grid;
    place-items: center;
    min-inline-size: calc(var(--_u) * 12);
    min-block-size: calc(var(--_u) * 12);
    padding: 0;
    border: 0;
    border-radius: var(--_radius-m);
    background: var(--_stage-control);
    color: var(--_on-stage);
    font: inherit;
    font-size: var(--_xs);
    line-height: calc(var(--_u) * 4);
    cursor: pointer;
  }
  .control .icon {
    font-size: var(--_lg);
  }
  .control:hover {
    background: var(--_stage-control-hover);
  }
  .control:disabled {
    background: var(--_stage-control);
    color: var(--_on-stage-muted);
    cursor: default;
  }
  .control-off:enabled {
    background: var(--_stage-off);
    color: var(--_on-stage-off);
  }
  .control-off:enabled:hover {
    background: #fff;
  }
  .control-on {
    box-shadow: inset 0 -3px 0 var(--_on-stage);
  }
  .control-leave {
    background: var(--_danger-solid);
    color: var(--_on-danger);
  }
  .control-leave:hover {
    background: var(--_danger-solid-hover);
  }
  .control .label {
    display: none;
  }
  .dot {
    position: absolute;
    inset-block-start: var(--_u);
    inset-inline-end: var(--_u);
    min-inline-size: var(--_lg);
    block-size: var(--_lg);
    padding-inline: var(--_u);
    border-radius: var(--_lg);
    background: var(--_on-stage);
    color: var(--_on-stage-off);
    font-size: calc(var(--_md) * 0.6875);
    line-height: var(--_lg);
    font-weight: var(--_strong);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .dot::before {
    content: attr(data-value);
  }
  .count {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_u) * 1.5);
    padding-inline: calc(var(--_u) * 2);
    font-size: var(--_sm);
    font-variant-numeric: tabular-nums;
    color: var(--_on-stage-muted);
  }
  .recording {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_u) * 1.5);
    font-size: var(--_xs);
    font-weight: var(--_strong);
    letter-spacing: 0.04em;
  }
  .recording-dot {
    inline-size: calc(var(--_u) * 2.5);
    block-size: calc(var(--_u) * 2.5);
    border-radius: 50%;
    background: var(--_live-solid);
  }
  .gap {
    inline-size: 1px;
    block-size: calc(var(--_u) * 8);
    margin-inline: calc(var(--_u) * 2);
    background: var(--_border);
  }
  :where(button):focus-visible {
    outline-color: var(--_on-stage);
  }

  @container (inline-size < 40em) {
    .wide-only,
    .gap {
      display: none;
    }
    .bar {
      justify-content: space-between;
      padding: calc(var(--_u) * 2) calc(var(--_u) * 3);
    }
    .notice {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .button-stage {
      grid-area: 2 / 2;
      justify-self: start;
    }
  }
  @container (inline-size < 26em) {
    .bar {
      gap: var(--_u);
      padding-inline: calc(var(--_u) * 2);
    }
    .bar .control {
      flex: 1 1 0;
      min-inline-size: 0;
      min-block-size: calc(var(--_u) * 11);
    }
  }
  @container (inline-size < 20em) {
    .overlay {
      padding: calc(var(--_u) * 3);
    }
    .count,
    .recording [aria-hidden] {
      display: none;
    }
  }
  @container (inline-size >= 48em) {
    .control {
      grid-template-rows: auto auto;
      align-content: center;
      gap: calc(var(--_u) * 0.5);
      min-inline-size: calc(var(--_u) * 19);
      min-block-size: calc(var(--_u) * 14);
      padding-inline: calc(var(--_u) * 2);
    }
    .control .label {
      display: block;
    }
    .dot {
      inset-inline-end: calc(var(--_u) * 4.5);
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .control {
      transition: background-color var(--_quick);
    }
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
    .room {
      border: 1px solid CanvasText;
    }
    .control {
      border: 1px solid ButtonText;
    }
    .control-on {
      border-block-end-width: 4px;
    }
    .control-off:enabled {
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
    }
    .dot {
      border: 1px solid ButtonText;
    }
    .recording-dot {
      background: CanvasText;
    }
  }
`;
