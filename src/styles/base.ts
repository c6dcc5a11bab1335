import { css } from 'lit';

/** Styles of every element: the host, a reset of its content, icons, and text only for screen readers. */
export const base = css`
  :host {
    display: block;
    container-type: inline-size;
    /* Inherited properties need !important: a page's rule for every element (*) also matches the host and would override them. */
    color: var(--_text) !important;
    font: var(--_normal) var(--_md) / 1.5 var(--_font-family) !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    word-break: normal !important;
    overflow-wrap: normal !important;
    hyphens: manual !important;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :where(h2, h3, p, ul, dl, dt, dd, dialog) {
    margin: 0;
    padding: 0;
  }
  :where(ul) {
    list-style: none;
  }
  :where(a, button):focus-visible {
    outline: var(--_focus) solid var(--_accent);
    outline-offset: 2px;
  }
  /* User text keeps its own direction but is aligned like the layout. */
  [dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon-flip:dir(rtl) {
    transform: scaleX(-1);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
