const changes = new EventTarget();
const observed = new WeakSet<Node>();
let observer: MutationObserver | undefined;

/** Calls back when a `lang` or `time-zone` changes anywhere around an element, until the signal aborts. One observer serves the page. */
export function onLocaleChange(element: Element, listener: () => void, signal: AbortSignal): void {
  observer ??= new MutationObserver(() => changes.dispatchEvent(new Event('change')));
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    if (!observed.has(root))
      observer.observe(root, { attributes: true, attributeFilter: ['lang', 'time-zone'], subtree: true });
    observed.add(root);
    if (!(root instanceof ShadowRoot)) break;
  }
  changes.addEventListener('change', listener, { signal });
}
