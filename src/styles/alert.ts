import { css } from 'lit';

/** The box of an error: its title, its text and the actions. */
export const alert = css`
  .alert {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: calc(var(--_u) * 3);
    row-gap: var(--_u);
    padding: calc(var(--_u) * 4);
    border: var(--_line) solid color-mix(in srgb, var(--_danger) 32%, transparent);
    border-radius: var(--_radius-m);
    background: var(--_danger-quiet);
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
  }
  .alert > .icon {
    font-size: var(--_md);
    color: var(--_danger);
  }
  .alert-title {
    font-weight: var(--_strong);
  }
  .alert-text,
  .alert .actions {
    grid-column: 2;
  }
  .alert-text {
    color: var(--_text-muted);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2);
    align-items: center;
  }
  .alert .actions {
    margin-block-start: calc(var(--_u) * 2);
  }
  .note {
    margin-inline-start: calc(var(--_u) * 2);
    font-size: var(--_sm);
    color: var(--_text-muted);
  }
  code {
    font:
      400 var(--_xs) / 1.2 ui-monospace,
      'Cascadia Mono',
      'Noto Sans Mono',
      monospace;
  }
  @container (inline-size < 20em) {
    .actions > .button {
      inline-size: 100%;
    }
    .actions > .button-text {
      justify-content: start;
      padding-inline: 0;
    }
    .note {
      margin-inline: 0;
    }
  }
  @media (forced-colors: active) {
    .alert > .icon {
      color: CanvasText;
    }
  }
`;
