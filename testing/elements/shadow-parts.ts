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
export function recordEvents(...names: string[]) {
  const events: { name: string; detail: unknown }[] = [];
  const recording = new AbortController();
  for (const name of names)
    document.addEventListener(name, (event) => events.push({ name, detail: (event as CustomEvent).detail }), {
      signal: recording.signal,
    });
  return { events, names: () => events.map(({ name }) => name), stop: () => recording.abort() };
}
