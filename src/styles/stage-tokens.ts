import { css } from 'lit';

/** Tokens of the room: dark in both colour schemes, as a background for video. */
export const stageTokens = css`
  :host {
    --_stage: var(--live-session-stage, #101216);
    --_stage-bar: var(--live-session-stage-bar, #181b21);
    --_stage-control: var(--live-session-stage-control, #2a2f39);
    --_stage-control-hover: var(--live-session-stage-control-hover, #363c48);
    --_on-stage: var(--live-session-on-stage, #f1f2f5);
    --_on-stage-muted: var(--live-session-on-stage-muted, #aab1bf);
    --_stage-off: var(--live-session-stage-off, #f1f2f5);
    --_on-stage-off: var(--live-session-on-stage-off, #171a22);
  }
`;
