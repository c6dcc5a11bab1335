// Builds dist/: npm modules with types, data for frameworks and editors, CDN files. Updates files that list the languages.
import { rmSync } from 'node:fs';
import { run } from '../run.mjs';

rmSync('dist', { recursive: true, force: true });
run('node', 'scripts/build/write-languages.mjs');
run('node', 'scripts/build/build-modules.mjs');
run('node', 'scripts/manifest/write-integrations.mjs');
run('node', 'scripts/build/build-cdn.mjs');
run('node', 'scripts/build/build-local-room.mjs');
