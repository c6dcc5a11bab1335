/** Scripts that must not see an AMD loader while they run. */
const unseeing = new WeakSet<Element>();

/**
 * Keeps `define.amd` of a page with RequireJS (as in Moodle) from the script: its UMD head would hand the class to the
 * loader, anonymously, and leave no global behind (jitsi-facts §0.9). Everybody else sees the loader as before.
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
