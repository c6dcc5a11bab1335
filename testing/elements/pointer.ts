import { sendMouse } from '@web/test-runner-commands';

/** Clicks with the real mouse on the centre of an element, even if it is covered. */
export async function clickOn(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'nearest' });
  // An element that has not been rendered cannot be hit.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(left + width / 2), Math.round(top + height / 2)],
  });
}

/** Records the clicked links of the page, and prevents navigation. */
export function recordLinks() {
  const links: HTMLAnchorElement[] = [];
  const recording = new AbortController();
  const record = (event: Event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link) return;
    links.push(link);
    event.preventDefault();
  };
  window.addEventListener('click', record, { signal: recording.signal });
  return { links, stop: () => recording.abort() };
}
