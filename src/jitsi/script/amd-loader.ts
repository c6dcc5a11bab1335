/** Scripts for which `define.amd` is hidden while they run. */
const unseeing = new WeakSet<Element>();

/**
 * Hides `define.amd` from a script, as on Moodle's pages with RequireJS. Otherwise the script's UMD header would pass
 * the class to the loader and define no global (docs/jitsi-facts.md#module-loaders). Other scripts still see it.
 */
export function hideAmdLoader(script: HTMLScriptElement): void {
  unseeing.add(script);
  const page = script.ownerDocument;
  const { define } = page.defaultView as { define?: { amd?: unknown } };
  if (typeof define !== 'function') return;
  const found = Object.getOwnPropertyDescriptor(define, 'amd');
  if (!found?.configurable || found.get) return;
  let amd: unknown = found.value;
  Object.defineProperty(define, 'amd', {
    configurable: true,
    enumerable: true,
    get: () => (page.currentScript && unseeing.has(page.currentScript) ? undefined : amd),
    set: (value: unknown) => void (amd = value),
  });
}
