import { Hono } from 'hono';
import { files } from '../http/files.js';

/** Serves the built elements, also to pages of allowed origins. `root` is the project's folder. */
export function elementRoutes(root: string): Hono {
  return new Hono().get('/live-session-elements/*', files(root, '/live-session-elements', 'dist/cdn'));
}
