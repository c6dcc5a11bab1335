// Tells which builds of dist/ are up to date: each build records a hash of its sources and one of its output.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ofEvery = ['package-lock.json', 'tsconfig.json'];

/** The builds that the server serves. Their paths are relative to the project's folder, the working directory. */
export const builds = {
  elements: {
    script: 'scripts/build/build-cdn.mjs',
    output: 'dist/cdn',
    sources: [
      'src',
      'vite.config.ts',
      'scripts/build/build-cdn.mjs',
      'scripts/build/minify-templates.mjs',
      ...ofEvery,
    ],
  },
  localRoom: {
    script: 'scripts/build/build-local-room.mjs',
    output: 'dist/local-room',
    sources: ['demo-server/local-room', 'scripts/build/build-local-room.mjs', ...ofEvery],
  },
};

/** Returns whether the output of a build is what its present sources give. */
export function isUpToDate(build, root = '.') {
  const file = recordFile(build, root);
  if (!existsSync(file) || !existsSync(join(root, build.output))) return false;
  const { sources, output } = JSON.parse(readFileSync(file, 'utf8'));
  return sources === hashOf(build.sources, root) && output === hashOf([build.output], root);
}

/** To be called before a build. Returns a function that records it, to be called afterwards. */
export function beginRecord(build, root = '.') {
  // Hashed before the build: a source that changes meanwhile makes the record out of date.
  const sources = hashOf(build.sources, root);
  return () => {
    const file = recordFile(build, root);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ sources, output: hashOf([build.output], root) }));
  };
}

function recordFile({ output }, root) {
  return join(root, 'node_modules/.cache/live-session-elements', `${output.replaceAll('/', '-')}.json`);
}

/** Hash over names and contents of files, and of all files in folders but tests. */
function hashOf(paths, root) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesOf(path, root))) {
    const content = createHash('sha256').update(readFileSync(join(root, file)));
    hash.update(`${file}\0${content.digest('hex')}\n`);
  }
  return hash.digest('hex');
}

function filesOf(path, root) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true })
    .map((file) => join(path, file))
    .filter((file) => !file.endsWith('.test.ts') && statSync(join(root, file)).isFile())
    .sort();
}
