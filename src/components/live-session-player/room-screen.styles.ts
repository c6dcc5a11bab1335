import { css } from 'lit';

/** Styles of the header above the room, and of the room inside the player. */
export const roomStyles = css`
  .in-room {
    color-scheme: dark;
    border-radius: var(--_radius-l);
    background: var(--_stage);
    color: var(--_on-stage);
    overflow: clip;
  }
  .room-head {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 4);
    min-block-size: calc(var(--_u) * 14);
    padding: calc(var(--_u) * 2) calc(var(--_u) * 4);
    border-block-end: 1px solid var(--_border);
    background: var(--_stage-bar);
  }
  /* The time rule: the part of the session that has passed. */
  .room-head::before {
    content: '';
    position: absolute;
    inset-inline-start: 0;
    inset-block-end: -1px;
    block-size: 3px;
    inline-size: calc(var(--_passed, 0) * 100%);
    background: var(--_live-solid);
  }
  .names {
    display: grid;
    flex: 1 1 8em;
    min-inline-size: 0;
  }
  .room-title {
    line-height: calc(var(--_u) * 5);
    font-weight: var(--_strong);
    outline: none;
  }
  .room-course {
    font-size: var(--_xs);
    line-height: calc(var(--_u) * 4);
    color: var(--_on-stage-muted);
  }
  .room-title,
  .room-course {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .fact {
    display: inline-flex;
    gap: calc(var(--_u) * 1.5);
    align-items: center;
    font-size: var(--_sm);
    font-variant-numeric: tabular-nums;
    color: var(--_on-stage-muted);
    white-space: nowrap;
  }
  .room-head .button:not(.button-danger) {
    color: inherit;
  }
  .room-head .button:not(.button-danger):hover {
    background: var(--_stage-control);
  }
  .icon-button {
    padding-inline: calc(var(--_u) * 2.5);
    font-size: var(--_md);
  }
  .time-left .icon {
    display: none;
  }
  .time-left.soon,
  .time-left.over,
  .time-left.closing {
    color: var(--_on-stage);
    font-weight: var(--_medium);
  }
  .time-left:is(.soon, .over, .closing) .icon {
    display: inline;
  }
  .in-room:fullscreen {
    display: flex;
    flex-direction: column;
    inline-size: 100%;
    block-size: 100%;
    border-radius: 0;
  }
  .in-room:fullscreen jitsi-room {
    flex: 1;
    block-size: auto;
    min-block-size: 0;
  }
  .room-head :focus-visible {
    outline-color: var(--_on-stage);
  }
  jitsi-room {
    block-size: clamp(26em, 62.5cqi, 80dvh);
    aspect-ratio: auto;
    --live-session-radius-l: 0;
  }
  /* The header already displays the number of participants. */
  jitsi-room::part(count) {
    display: none;
  }
  @container (inline-size < 40em) {
    .fact:not(.soon, .over, .closing) {
      display: none;
    }
    .room-head {
      column-gap: calc(var(--_u) * 3);
    }
    .room-title {
      font-size: var(--_sm);
    }
    /* On a phone, header and room fill the screen. */
    jitsi-room {
      block-size: clamp(26em, 100dvh - 8em, 48em);
    }
  }
  @container (inline-size < 20em) {
    .room-course {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .in-room {
      border: 1px solid CanvasText;
    }
    .room-head::before {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
