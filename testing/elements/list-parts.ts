import { readableText } from './readable-text.js';

/** Returns all elements with a part name in a component, in document order. */
export function partsOf(host: Element, name: string): HTMLElement[] {
  return [...host.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
}

/** Returns the text of an element on one line, with straight apostrophes, because browsers differ in those of Intl. */
export function plainText(element: Element | null | undefined): string {
  return readableText(element).replaceAll('’', "'");
}

/** Returns the groups of a list: the heading of each, and the ids of its sessions. */
export function shownGroups(list: Element): string[] {
  return partsOf(list, 'group').map((group) =>
    [
      plainText(group.querySelector('[part="heading"]')),
      ...[...group.querySelectorAll<HTMLElement>('[data-id]')].map(({ dataset }) => dataset.id),
    ].join(' '),
  );
}
