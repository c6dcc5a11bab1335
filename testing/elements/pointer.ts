import { sendMouse } from '@web/test-runner-commands';

/** Clicks with the real mouse in the middle of an element, whatever lies there. */
export async function clickOn(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'nearest' });
  // What has not been drawn cannot be hit.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(left + width / 2), Math.round(top + height / 2)],
  });
}

/** Notes the links that are clicked in the page, and keeps the browser from following them. */
export function notedLinks() {
  const links: HTMLAnchorElement[] = [];
  const until = new AbortController();
  const note = (event: Event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link) return;
    links.push(link);
    event.preventDefault();
  };
  window.addEventListener('click', note, { signal: until.signal });
  return { links, stop: () => until.abort() };
}
