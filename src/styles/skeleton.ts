import { css } from 'lit';

/** Grey bars in place of content that is loading. */
export const skeleton = css`
  .skeleton i {
    display: block;
    block-size: calc(var(--_u) * 3.5);
    border-radius: var(--_radius-s);
    background: var(--_surface-hover);
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton i {
      animation: skeleton 1.8s ease-in-out infinite;
    }
  }
  @keyframes skeleton {
    50% {
      opacity: 0.55;
    }
  }
  @media (forced-colors: active) {
    .skeleton i {
      border: 1px solid GrayText;
      background: Canvas;
    }
  }
`;
