import { css } from 'lit';

/** Styles of the form. Its two layouts depend on its width, not on the window's. */
export const styles = css`
  :host {
    max-inline-size: var(--live-session-max-inline-size, 44em);
  }
  .form {
    display: grid;
    gap: calc(var(--_u) * 6);
    padding: calc(var(--_u) * 6);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
  }
  .form:focus {
    outline: none;
  }
  .form:focus-visible,
  .input:focus-visible,
  .switch input:focus-visible {
    outline: var(--_focus) solid var(--_accent);
    outline-offset: 2px;
  }
  .heading {
    font-size: var(--_lg);
    line-height: calc(var(--_u) * 6);
    font-weight: var(--_strong);
  }
  .fields {
    display: grid;
    gap: inherit;
  }
  .field {
    display: grid;
    gap: calc(var(--_u) * 1.5);
    align-content: start;
    min-inline-size: 0;
  }
  label {
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
    font-weight: var(--_medium);
  }
  .optional,
  .hint {
    font-weight: var(--_normal);
    color: var(--_text-muted);
  }
  .hint,
  .field-error {
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
    overflow-wrap: anywhere;
  }
  .input {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control);
    margin: 0;
    padding: calc(var(--_u) * 2) calc(var(--_u) * 3);
    border: var(--_line) solid var(--_border-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    line-height: calc(var(--_u) * 5.5);
    font-variant-numeric: tabular-nums;
  }
  /* The parts inside these controls are taller than a line of text. */
  .input:is([type='date'], [type='time']) {
    padding-block: calc(var(--_u) * 1.75);
  }
  textarea.input {
    resize: vertical;
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .field-error {
    display: flex;
    gap: calc(var(--_u) * 1.5);
    color: var(--_danger);
  }
  .schedule {
    display: grid;
    gap: calc(var(--_u) * 4);
  }
  .when {
    grid-column: 1 / -1;
    display: flex;
    gap: calc(var(--_u) * 2);
    padding-block-start: calc(var(--_u) * 3);
    border-block-start: var(--_line) solid var(--_border);
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
  }
  .when .icon,
  .zone {
    color: var(--_text-muted);
  }
  .pair {
    display: grid;
    gap: calc(var(--_u) * 5) calc(var(--_u) * 6);
  }
  .switch {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--_u) * 0.5) calc(var(--_u) * 3);
    align-content: start;
    align-items: center;
  }
  .switch .hint {
    grid-column: 2;
  }
  .switch input {
    position: relative;
    appearance: none;
    inline-size: calc(var(--_u) * 10);
    block-size: calc(var(--_u) * 6);
    margin: 0;
    border: var(--_line) solid var(--_border-strong);
    border-radius: calc(var(--_u) * 4);
    background: var(--_surface);
  }
  .switch input::before {
    content: '';
    position: absolute;
    inset-block: calc(var(--_u) * 0.75);
    inset-inline-start: calc(var(--_u) * 0.75);
    aspect-ratio: 1;
    border-radius: 50%;
    background: var(--_border-strong);
  }
  .switch input:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .switch input:checked::before {
    inset-inline: auto calc(var(--_u) * 0.75);
    background: var(--_on-accent);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2);
    padding-block-start: calc(var(--_u) * 5);
    border-block-start: var(--_line) solid var(--_border);
  }
  .cancel {
    margin-inline-start: auto;
    color: var(--_danger);
  }
  .notice {
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
    border-radius: var(--_radius-m);
    background: var(--_surface-alt);
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
  }
  /* Hidden, but present: screen readers announce only changes of an existing element. */
  .notice:empty {
    position: absolute;
    padding: 0;
  }
  .closed {
    overflow-wrap: anywhere;
  }
  .closed-title {
    font-weight: var(--_medium);
  }
  .skeleton i {
    block-size: var(--_control);
    margin-block-end: calc(var(--_u) * 5);
    border-radius: var(--_radius-m);
  }
  .skeleton .tall {
    block-size: calc(var(--_u) * 20);
  }
  .skeleton .short {
    inline-size: 40%;
    margin: 0;
  }
  @container (inline-size < 30em) {
    .form {
      gap: calc(var(--_u) * 5);
      padding: calc(var(--_u) * 4);
    }
    .foot > .button {
      inline-size: 100%;
    }
  }
  @container (inline-size >= 34em) {
    .schedule {
      grid-template-columns: 1.4fr 1fr 1fr;
    }
    .pair {
      grid-template-columns: 1fr 1fr;
    }
    /* Aligns the switch with the control beside it. */
    .switch {
      padding-block-start: calc(var(--_u) * 7);
    }
  }
  @media (forced-colors: active) {
    .input[aria-invalid='true'] {
      outline: 2px solid CanvasText;
      outline-offset: -3px;
    }
    .when .icon,
    .field-error .icon {
      color: CanvasText;
    }
    .switch input::before {
      background: ButtonText;
    }
    .switch input:checked {
      background: Highlight;
      forced-color-adjust: none;
    }
    .switch input:checked::before {
      background: HighlightText;
    }
  }
`;
