/** Between what is placed and its anchor, and between it and the edges of the window. */
const gap = 4;
const margin = 8;

/**
 * Places an element of the top layer below its anchor, or above where there is more room, with the start or the end
 * edges in line, and never outside the window. By CSSOM, as `--_x` and `--_y`.
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

function within(wanted: number, last: number): number {
  return Math.round(Math.max(margin, Math.min(wanted, last - margin)));
}
