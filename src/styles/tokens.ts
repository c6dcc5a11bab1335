import { css } from 'lit';

/**
 * Private custom properties for the style sheets, from the public ones and their defaults. `light-dark()` follows the
 * `color-scheme` of the page, which is light by default. Some defaults are derived from other properties.
 */
export const tokens = css`
  :host {
    --_surface: var(--live-session-surface, light-dark(#ffffff, #16191f));
    --_surface-alt: var(--live-session-surface-alt, light-dark(#f6f7f9, #1c2028));
    --_surface-hover: var(--live-session-surface-hover, light-dark(#eceff4, #262b35));
    --_border: var(--live-session-border, light-dark(#dce0e7, #2f3540));
    --_border-strong: var(--live-session-border-strong, light-dark(#848b9a, #767e8f));
    --_text: var(--live-session-text, light-dark(#171a22, #eceef2));
    --_text-muted: var(--live-session-text-muted, light-dark(#535a69, #a8afbd));
    --_accent: var(--live-session-accent, light-dark(#274690, #a9bfff));
    --_accent-hover: var(--live-session-accent-hover, color-mix(in oklab, var(--_accent) 82%, var(--_text)));
    --_on-accent: var(--live-session-on-accent, light-dark(#ffffff, #0f1a38));
    --_live: var(--live-session-live, light-dark(#b91c36, #ff8a96));
    --_live-solid: var(--live-session-live-solid, light-dark(#be1e37, #cb2f47));
    --_live-quiet: var(--live-session-live-quiet, light-dark(#fcf1f2, #2b1c22));
    --_on-live: var(--live-session-on-live, #ffffff);
    --_waiting: var(--live-session-waiting, light-dark(#7a4a04, #eec078));
    --_waiting-quiet: var(--live-session-waiting-quiet, light-dark(#faf3e4, #2a2419));
    --_danger: var(--live-session-danger, light-dark(#a8261a, #ff9d8e));
    --_danger-quiet: var(--live-session-danger-quiet, light-dark(#fbf0ee, #2d1e1c));
    --_danger-solid: var(--live-session-danger-solid, light-dark(#b02a1d, #c23a2c));
    --_danger-solid-hover: var(--live-session-danger-solid-hover, light-dark(#8f2015, #b03224));
    --_on-danger: var(--live-session-on-danger, #ffffff);

    --_font-family: var(
      --live-session-font-family,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Noto Sans Arabic',
      sans-serif
    );
    --_normal: var(--live-session-font-weight-normal, 400);
    --_medium: var(--live-session-font-weight-medium, 500);
    --_strong: var(--live-session-font-weight-strong, 600);
    /* At least 16 pixels, because some pages set a small font size on their root element. */
    --_md: var(--live-session-font-size, max(1rem, 16px));
    --_xs: calc(var(--_md) * 0.75);
    --_sm: calc(var(--_md) * 0.875);
    --_lg: calc(var(--_md) * 1.125);
    --_xl: calc(var(--_md) * 1.5);

    --_u: var(--live-session-space, max(0.25rem, 4px));
    --_radius-s: var(--live-session-radius-s, 0.25rem);
    --_radius-m: var(--live-session-radius-m, 0.375rem);
    --_radius-l: var(--live-session-radius-l, 0.625rem);
    --_line: var(--live-session-border-width, 1px);
    --_control: var(--live-session-control-size, max(2.5rem, 40px));
    --_focus: var(--live-session-focus-width, 2px);
    --_quick: var(--live-session-duration, 150ms) var(--live-session-easing, cubic-bezier(0.2, 0, 0, 1));
  }
`;
