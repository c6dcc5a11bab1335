/** Pixels between the placed element and its anchor. */
const gap = 4;
/** Pixels between the placed element and the edges of the window. */
const margin = 8;

/**
 * Positions an element of the top layer below its anchor, or above it if there is more space, aligned at the start or end
 * edge and inside the window. Sets `--_x` and `--_y` by CSSOM: a strict Content-Security-Policy forbids style attributes.
 */
export function placeBeside(element: HTMLElement, anchor: Element, align: 'start' | 'end'): void {
  const { width, height } = element.getBoundingClientRect();
  const { left, right, top, bottom } = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const fitsBelow = bottom + gap + height + margin <= clientHeight;
  const isMoreAbove = top > clientHeight - bottom;
  const alignsLeft = (align === 'start') !== element.matches(':dir(rtl)');
  const x = within(alignsLeft ? left : right - width, clientWidth - width);
  const y = within(!fitsBelow && isMoreAbove ? top - gap - height : bottom + gap, clientHeight - height);
  element.style.setProperty('--_x', `${x}px`);
  element.style.setProperty('--_y', `${y}px`);
}

function within(preferred: number, last: number): number {
  return Math.round(Math.max(margin, Math.min(preferred, last - margin)));
}
