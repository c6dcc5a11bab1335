import { css } from 'lit';

/** A dialog that asks for confirmation before an action that cannot be undone. */
export const dialog = css`
  .dialog {
    inline-size: min(28em, calc(100vw - 2em));
    margin: auto;
    padding: calc(var(--_u) * 6);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    color: var(--_text);
  }
  .dialog[open] {
    display: grid;
    gap: calc(var(--_u) * 3);
  }
  .dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  .dialog-title {
    font-size: var(--_lg);
    line-height: calc(var(--_u) * 6);
    font-weight: var(--_strong);
  }
  .dialog-error {
    font-size: var(--_sm);
    color: var(--_danger);
  }
  .dialog .actions {
    margin-block-start: calc(var(--_u) * 2);
  }
`;
