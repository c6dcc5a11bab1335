// Builds dist/: the npm modules with their types, what frameworks and editors read, and the CDN files.
import { rmSync } from 'node:fs';
import { run } from '../run.mjs';

rmSync('dist', { recursive: true, force: true });
run('node', 'scripts/build/build-modules.mjs');
run('node', 'scripts/manifest/write-integrations.mjs');
run('node', 'scripts/build/build-cdn.mjs');
run('node', 'scripts/build/build-local-room.mjs');
