import { css } from 'lit';

/** Styles of the card while its session is loading, or could not be loaded. */
export const placeholderStyles = css`
  .card-error {
    justify-content: center;
    align-items: flex-start;
    gap: var(--_u);
    padding: calc(var(--_u) * 6) calc(var(--_u) * 5);
  }
  .card-error > .icon {
    margin-block-end: calc(var(--_u) * 2);
    font-size: 1.25em;
    color: var(--_danger);
  }
  .card-error > .button {
    margin-block-start: calc(var(--_u) * 3);
  }
  .error-title {
    line-height: calc(var(--_u) * 6);
    font-weight: var(--_strong);
  }
  .error-text {
    font-size: var(--_sm);
    line-height: calc(var(--_u) * 5);
    color: var(--_text-muted);
  }

  .body.skeleton {
    display: grid;
    align-content: start;
    gap: calc(var(--_u) * 1.5);
  }
  .skeleton i {
    inline-size: 96%;
    margin-block: calc(var(--_u) * 0.75);
  }
  .skeleton .bar-badge {
    inline-size: 7em;
    margin-block: calc(var(--_u) * 2.25) calc(var(--_u) * 2.75);
  }
  .skeleton .bar-title {
    inline-size: 82%;
    block-size: calc(var(--_u) * 5);
    margin-block: calc(var(--_u) * 0.5);
  }
  .skeleton .bar-half {
    inline-size: 64%;
  }
  .skeleton .bar-date {
    inline-size: 64%;
    margin-block-start: calc(var(--_u) * 2.75);
  }
  .skeleton .bar-short {
    inline-size: 46%;
  }
  .skeleton .bar-button {
    inline-size: 8.5em;
    block-size: var(--_control);
    margin: 0;
    border-radius: var(--_radius-m);
  }

  @container (inline-size < 20em) {
    .card-error {
      padding: calc(var(--_u) * 5) calc(var(--_u) * 4);
    }
  }
  @media (forced-colors: active) {
    .card-error > .icon {
      color: CanvasText;
    }
  }
`;
