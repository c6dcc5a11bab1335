import { css } from 'lit';

/** The calendar button, and its list in the top layer. */
export const calendar = css`
  .calendar .icon {
    font-size: var(--_md);
  }
  .calendar-icon {
    inline-size: var(--_control);
    padding: 0;
    border-color: transparent;
    color: var(--_text-muted);
  }
  .calendar[aria-expanded='true'] {
    background: var(--_surface-hover);
  }
  .calendar-list {
    position: fixed;
    inset: var(--_y, 0) auto auto var(--_x, 0);
    inline-size: max-content;
    max-inline-size: calc(100vw - var(--_md));
    max-block-size: calc(100vh - var(--_md));
    overflow: auto;
    padding: var(--_u);
    border: var(--_line) solid var(--_border-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
  }
  .calendar-list a {
    display: flex;
    align-items: center;
    min-block-size: var(--_control);
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 3);
    border-radius: var(--_radius-s);
    color: inherit;
    font-weight: var(--_medium);
    text-decoration: none;
  }
  .calendar-list a:hover {
    background: var(--_surface-hover);
  }
  .calendar-list a:focus-visible {
    outline-offset: calc(var(--_focus) * -1);
  }
`;
