import { css } from 'lit';

/** Styles of the report. Its two layouts depend on its width, not on the window's. */
export const styles = css`
  :host {
    max-inline-size: var(--live-session-max-inline-size, 88em);
  }
  .report {
    --_edge: calc(var(--_u) * 6);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface);
    overflow: clip;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 3);
    align-items: center;
    justify-content: space-between;
    padding: calc(var(--_u) * 5) var(--_edge) calc(var(--_u) * 4);
    overflow-wrap: anywhere;
  }
  .heading {
    font-size: var(--_lg);
    line-height: calc(var(--_u) * 6);
    font-weight: var(--_strong);
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_u) * 3);
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
    color: var(--_text-muted);
  }
  .failure,
  .empty,
  .skeleton {
    padding: 0 var(--_edge) calc(var(--_u) * 5);
  }
  .sums {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 3.5) var(--_edge);
    border-block: var(--_line) solid var(--_border);
    background: var(--_surface-alt);
  }
  .sums > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  dt {
    font-size: var(--_xs);
    line-height: calc(var(--_u) * 4);
    color: var(--_text-muted);
  }
  dd {
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 8);
    color: var(--_text-muted);
  }
  dd b {
    font-size: var(--_xl);
    font-weight: var(--_medium);
    letter-spacing: -0.02em;
    color: var(--_text);
  }
  dd:lang(ar) b {
    letter-spacing: 0;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 3);
    border-block-end: var(--_line) solid var(--_border);
    text-align: start;
    white-space: nowrap;
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  .name {
    min-inline-size: 8em;
    padding-inline-start: var(--_edge);
    font-weight: var(--_medium);
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .share {
    padding-inline-end: var(--_edge);
  }
  thead th {
    font-size: var(--_xs);
    line-height: calc(var(--_u) * 4);
    font-weight: var(--_medium);
    color: var(--_text-muted);
  }
  .presence {
    inline-size: 26%;
    min-inline-size: 7em;
  }
  .arrival,
  .departure,
  .length,
  .share {
    text-align: end;
  }
  .axis {
    display: flex;
    justify-content: space-between;
  }
  .rule {
    display: block;
    inline-size: 100%;
    block-size: calc(var(--_u) * 3.5);
    overflow: visible;
    fill: none;
  }
  .rule:dir(rtl) {
    transform: scaleX(-1);
  }
  .rail {
    stroke: var(--_border);
    vector-effect: non-scaling-stroke;
  }
  .on {
    stroke: var(--_accent);
    stroke-width: 7;
    vector-effect: non-scaling-stroke;
  }
  .glyph {
    inline-size: var(--_xs);
    block-size: var(--_xs);
    margin-inline-end: calc(var(--_u) * 1.5);
    vertical-align: -0.06em;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.75;
  }
  .glyph .fill {
    fill: var(--_accent);
    stroke: none;
  }
  .row-absent td {
    color: var(--_text-muted);
  }
  .row-absent .glyph {
    stroke: currentColor;
  }

  .skeleton i {
    block-size: calc(var(--_u) * 5);
    margin-block-end: calc(var(--_u) * 4);
  }
  .skeleton i:last-child {
    inline-size: 60%;
    margin: 0;
  }

  @container (inline-size < 44em) {
    .report {
      --_edge: calc(var(--_u) * 4);
    }
    .head > .button {
      inline-size: 100%;
    }
    .sums {
      grid-template-columns: 1fr 1fr;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    table,
    tbody {
      display: block;
    }
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      gap: calc(var(--_u) * 1.5) calc(var(--_u) * 2);
      padding: calc(var(--_u) * 3) var(--_edge);
      border-block-end: var(--_line) solid var(--_border);
    }
    tbody tr:last-child {
      border-block-end: 0;
    }
    tbody :is(.name, .share, th, td) {
      padding: 0;
      border: 0;
    }
    tbody .name {
      flex: 1;
      min-inline-size: 40%;
    }
    tbody .presence {
      flex: 0 0 100%;
    }
    .arrival,
    .departure {
      color: var(--_text-muted);
    }
    .departure {
      margin-inline-start: calc(var(--_u) * -1);
    }
    .departure::before {
      content: '– ' / '';
    }
    .length {
      margin-inline-start: auto;
    }
    .row-absent > :not(.name, .state) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .on,
    .glyph {
      stroke: CanvasText;
    }
    .glyph .fill {
      fill: CanvasText;
    }
  }
`;
