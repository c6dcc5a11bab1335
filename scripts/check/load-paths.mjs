// Resolves each path given, and imports what is a module. None may ask for a page while it is being loaded.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

for (const name of ['document', 'window', 'navigator', 'location', 'localStorage', 'sessionStorage'])
  Object.defineProperty(globalThis, name, {
    get() {
      // Lit asks whether there is one, and goes on without.
      if (!new Error().stack.includes('node_modules/live-session-elements/')) return undefined;
      throw new Error(`Something asks for ${name} while it is being loaded.`);
    },
  });

const paths = process.argv.slice(2);
for (const path of paths) {
  const file = fileURLToPath(import.meta.resolve(path));
  if (!existsSync(file)) throw new Error(`${path} leads to ${file}, which is not in the package.`);
  if (!path.endsWith('.json')) await import(path);
}
console.log(`${paths.length} import paths resolve, and load in Node ${process.version} without a page.`);
