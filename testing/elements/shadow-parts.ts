import { readableText } from './readable-text.js';

/** Returns the element with a part name in a component; null if it is not rendered. */
export function part(host: Element, name: string): HTMLElement | null {
  return host.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`);
}

/** Returns the text of a part; empty if it is not rendered. */
export function textOf(host: Element, name: string): string {
  return readableText(part(host, name));
}

/** Returns all text inside a component. */
export function allText(host: Element): string {
  return [...host.shadowRoot!.children]
    .filter((child) => child.tagName !== 'STYLE')
    .map(readableText)
    .join(' ');
}

/** Records events that reach the document: name and detail. */
export function notedEvents(...names: string[]) {
  const seen: { name: string; detail: unknown }[] = [];
  const until = new AbortController();
  for (const name of names)
    document.addEventListener(name, (event) => seen.push({ name, detail: (event as CustomEvent).detail }), {
      signal: until.signal,
    });
  return { seen, names: () => seen.map(({ name }) => name), stop: () => until.abort() };
}
