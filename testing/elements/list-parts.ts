import { readableText } from './readable-text.js';

/** All elements that a part of a component is, in the order of the page. */
export function partsOf(host: Element, name: string): HTMLElement[] {
  return [...host.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
}

/** The words of an element on one line; browsers differ in the apostrophes of Intl. */
export function plainText(element: Element | null | undefined): string {
  return readableText(element).replaceAll('’', "'");
}

/** The groups that a list shows: the heading of each, and the ids of its sessions. */
export function shownGroups(list: Element): string[] {
  return partsOf(list, 'group').map((group) =>
    [
      plainText(group.querySelector('[part="heading"]')),
      ...[...group.querySelectorAll<HTMLElement>('[data-id]')].map(({ dataset }) => dataset.id),
    ].join(' '),
  );
}
