/**
 * Headers of the demo's pages: only their own files and the Jitsi servers in use may run, load or be framed. Pages of
 * the `ancestors` may embed this one, as may pages of its own origin.
 */
export function pageHeaders(
  jitsiServers: readonly string[],
  ancestors: readonly string[] = [],
): Record<string, string> {
  const origins = jitsiOrigins(jitsiServers);
  const scripts = jitsiServers.map((server) => `${server}/external_api.js`);
  const media = ['self', ...origins.map((origin) => `"${origin}"`)].join(' ');
  const features = ['camera', 'microphone', 'display-capture', 'autoplay', 'fullscreen', 'screen-wake-lock'];
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      ["script-src 'self'", ...scripts].join(' '),
      "style-src 'self'",
      "img-src 'self' data:",
      "media-src 'self'",
      "connect-src 'self'",
      ["frame-src 'self'", ...origins].join(' '),
      "base-uri 'none'",
      "form-action 'self'",
      ["frame-ancestors 'self'", ...ancestors].join(' '),
      "require-trusted-types-for 'script'",
      "trusted-types lit-html live-session-embed 'allow-duplicates'",
    ].join('; '),
    'Permissions-Policy': features.map((feature) => `${feature}=(${media})`).join(', '),
    'Cache-Control': 'no-cache',
  };
}

/** Returns the distinct origins of Jitsi servers. */
export function jitsiOrigins(servers: readonly string[]): string[] {
  return [...new Set(servers.map((server) => new URL(server).origin))];
}
