// Builds dist/: the npm modules with their types, and the CDN files.
import { rmSync } from 'node:fs';
import { run } from './run.mjs';

rmSync('dist', { recursive: true, force: true });
run('npx', 'tsc', '-p', 'tsconfig.build.json');
run('node', 'scripts/build-cdn.mjs');
run('node', 'scripts/build-local-room.mjs');
