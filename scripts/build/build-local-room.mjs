// Builds the browser files of the local room: `node scripts/build/build-local-room.mjs [folder]`, dist/local-room by default.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const client = fileURLToPath(new URL('../../demo-server/local-room/client/', import.meta.url));
const output = process.argv[2] ?? fileURLToPath(new URL('../../dist/local-room/', import.meta.url));

const common = {
  bundle: true,
  outdir: output,
  target: ['chrome121', 'firefox121'],
  charset: 'utf8',
  logLevel: 'warning',
};

await Promise.all([
  build({ ...common, entryPoints: { external_api: `${client}install-external-api.ts` }, format: 'iife' }),
  build({ ...common, entryPoints: [`${client}room.ts`, `${client}room.css`], format: 'esm' }),
]);
