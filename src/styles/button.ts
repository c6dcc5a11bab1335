import { css } from 'lit';

/** Buttons and links in their form: outlined, solid (at most one per component) and text. */
export const button = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_u) * 2);
    min-block-size: var(--_control);
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 3.5);
    border: var(--_line) solid var(--_border-strong);
    border-radius: var(--_radius-m);
    background: transparent;
    color: var(--_text);
    font: inherit;
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
    font-weight: var(--_medium);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    background: var(--_surface-hover);
  }
  .button-solid {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: var(--_strong);
  }
  .button-solid:hover {
    border-color: var(--_accent-hover);
    background: var(--_accent-hover);
  }
  .button-text {
    border-color: transparent;
    padding-inline: calc(var(--_u) * 2.5);
    color: var(--_accent);
  }
  .button-danger {
    border-color: var(--_danger-solid);
    background: var(--_danger-solid);
    color: var(--_on-danger);
    font-weight: var(--_strong);
  }
  .button-danger:hover {
    border-color: var(--_danger-solid-hover);
    background: var(--_danger-solid-hover);
  }
  .button-large {
    min-block-size: calc(var(--_u) * 12);
    padding-inline: calc(var(--_u) * 6);
    font-size: var(--_md);
    line-height: calc(var(--_u) * 6);
  }
  .button[aria-disabled='true'] {
    cursor: progress;
  }
  @media (prefers-reduced-motion: no-preference) {
    .button {
      transition:
        background-color var(--_quick),
        border-color var(--_quick);
    }
  }
  @media (forced-colors: active) {
    .button-solid,
    .button-danger {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonText;
      color: ButtonFace;
    }
  }
`;
