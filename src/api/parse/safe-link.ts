const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Returns a link of a backend if it is safe on the page: https, or http on a loopback host (for the demo). Returns null
 * for everything else, such as `javascript:`, which would run in the page.
 */
export function safeLink(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const { protocol, hostname, href } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && loopbackHosts.has(hostname)) ? href : null;
}
