// Resolves each given path and imports the modules. Fails for a module that uses browser globals while it loads.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

for (const name of ['document', 'window', 'navigator', 'location', 'localStorage', 'sessionStorage'])
  Object.defineProperty(globalThis, name, {
    get() {
      // Lit checks for them and works without.
      if (!new Error().stack.includes('node_modules/live-session-elements/')) return undefined;
      throw new Error(`A module uses ${name} while it loads.`);
    },
  });

const paths = process.argv.slice(2);
for (const path of paths) {
  const file = fileURLToPath(import.meta.resolve(path));
  if (!existsSync(file)) throw new Error(`${path} resolves to ${file}, which is not in the package.`);
  if (!path.endsWith('.json')) await import(path);
}
console.log(
  `${paths.length} import paths resolve and load in Node ${process.version}, without browser globals.`,
);
