import { readableText } from './readable-text.js';

/** The element that a part of a component is; null when it is not rendered. */
export function part(host: Element, name: string): HTMLElement | null {
  return host.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`);
}

/** The words of a part, as a reader sees them; empty when it is not rendered. */
export function textOf(host: Element, name: string): string {
  return readableText(part(host, name));
}

/** All words inside a component. */
export function allText(host: Element): string {
  return [...host.shadowRoot!.children]
    .filter((child) => child.tagName !== 'STYLE')
    .map(readableText)
    .join(' ');
}

/** Notes the events that reach the document: the detail of each, by name. */
export function notedEvents(...names: string[]) {
  const seen: { name: string; detail: unknown }[] = [];
  const until = new AbortController();
  for (const name of names)
    document.addEventListener(name, (event) => seen.push({ name, detail: (event as CustomEvent).detail }), {
      signal: until.signal,
    });
  return { seen, names: () => seen.map(({ name }) => name), stop: () => until.abort() };
}
