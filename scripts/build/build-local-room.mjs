// Builds the browser files of the local room: `node scripts/build/build-local-room.mjs [folder]`, dist/local-room by default.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { beginRecord, builds } from './build-records.mjs';

const client = 'demo-server/local-room/client';
const [folder] = process.argv.slice(2);
const outdir = folder ?? builds.localRoom.output;

const common = {
  bundle: true,
  outdir,
  target: ['chrome121', 'firefox121'],
  charset: 'utf8',
  logLevel: 'warning',
};

const record = beginRecord(builds.localRoom);
if (folder === undefined) rmSync(outdir, { recursive: true, force: true });
await Promise.all([
  build({ ...common, entryPoints: { external_api: `${client}/install-external-api.ts` }, format: 'iife' }),
  build({ ...common, entryPoints: [`${client}/room.ts`, `${client}/room.css`], format: 'esm' }),
]);
if (folder === undefined) record();
