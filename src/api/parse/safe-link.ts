const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * A link that a backend sent, if it is safe to put on the page: https, or http on this machine's own address (demos).
 * Null for everything else, `javascript:` above all (security plan P4).
 */
export function safeLink(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const { protocol, hostname, href } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && loopbackHosts.has(hostname)) ? href : null;
}
