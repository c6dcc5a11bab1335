/** The room's page. Its script builds the content, and reads the room's name from the URL. */
export const roomPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="dark">
    <title>Local demo room</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="assets/room.css">
    <script type="module" src="assets/room.js"></script>
  </head>
  <body>
    <noscript>This room needs JavaScript.</noscript>
  </body>
</html>
`;

/** Headers of the room's page: it loads its own files only, and only pages of its own or an allowed origin embed it. */
export function roomPageHeaders(allowedOrigins: readonly string[]): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "img-src 'self' data: blob:",
      "media-src 'self' blob: mediastream:",
      ['frame-ancestors', "'self'", ...allowedOrigins].join(' '),
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  };
}
