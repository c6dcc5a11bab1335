/** Keeps a stream open while this document exists, so that the server can count what is left. */
export function holdAlive(what: 'page' | 'camera'): void {
  new EventSource(`/alive?${what}=${location.pathname}`);
}
