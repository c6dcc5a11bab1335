import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { files } from '../http/files.js';

const folder = 'storybook-static';
const missing = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Storybook is not built</title>
  <p>Storybook is not built yet. Run <code>npm run build-storybook</code>, then load this page again.</p>
</html>
`;

/** Serves the built Storybook; before the build, a page that names the command. `root` is the project's folder. */
export function storybookRoutes(root: string): Hono {
  const page = (file: string) => async (c: Context) => {
    const path = join(root, folder, file);
    if (!existsSync(path)) return c.html(missing, 404);
    const text = await readFile(path, 'utf8');
    return c.html(text, 200, headersOf(text));
  };
  return new Hono()
    .get('/storybook', (c) => c.redirect('/storybook/'))
    .get('/storybook/', page('index.html'))
    .get('/storybook/index.html', page('index.html'))
    .get('/storybook/iframe.html', page('iframe.html'))
    .get('/storybook/*', files(root, '/storybook', folder));
}

/** Headers for a page of Storybook: only the inline scripts of the page itself run. Storybook adds style sheets at run time. */
function headersOf(text: string): Record<string, string> {
  const inline = [...text.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g)];
  const hashes = inline.map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      ["script-src 'self'", ...hashes].join(' '),
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
    ].join('; '),
    'Cache-Control': 'no-cache',
  };
}
