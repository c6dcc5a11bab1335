import { css } from 'lit';

/** Styles of the placeholder while the session loads. */
export const loadScreenStyles = css`
  .skeleton i {
    inline-size: 60%;
  }
  .skeleton .bar-badge {
    inline-size: 7em;
    margin-block: calc(var(--_u) * 1.25) calc(var(--_u) * 2.25);
  }
  .skeleton .bar-title {
    inline-size: min(24em, 82%);
    block-size: calc(var(--_u) * 7);
  }
  .skeleton .bar-short {
    inline-size: min(14em, 50%);
  }
  .skeleton .bar-count {
    inline-size: min(22em, 70%);
    block-size: clamp(3em, 15cqi, 7.5em);
  }
  .skeleton .bar-rule {
    inline-size: 100%;
    block-size: calc(var(--_u) * 5);
  }
`;
