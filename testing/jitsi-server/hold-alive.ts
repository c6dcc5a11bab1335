/** Keeps a stream open as long as this document lives, so that the server knows what is left of it. */
export function holdAlive(what: 'page' | 'camera'): void {
  new EventSource(`/alive?${what}=${location.pathname}`);
}
