import { css } from 'lit';

/** The common rules of all elements: the host, a reset of its content, icons, and text for screen readers only. */
export const base = css`
  :host {
    display: block;
    container-type: inline-size;
    /* Inherited properties are important: rules of the page for all elements (« * ») match the host, and would override them. */
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
  /* User-generated text has its own direction, but the alignment of the layout. */
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
