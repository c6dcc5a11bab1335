import { onCataloguesChange } from '../i18n/catalogues.js';
import { onConfigurationChange } from './page-configuration.js';
import { PageListeners } from './page-listeners.js';

let subscription: AbortController | undefined;
const listeners = new PageListeners(
  (notify) => {
    subscription = new AbortController();
    onCataloguesChange(notify, subscription.signal);
    onConfigurationChange(notify, subscription.signal);
  },
  () => subscription?.abort(),
);

const observed = new WeakSet<Node>();
let observer: MutationObserver | undefined;

/**
 * Calls `listener` when the texts, dates or times of an element may have changed: after a change of a `lang` or `time-zone`
 * attribute around it, of a catalogue, or of the page's configuration.
 */
export function observeLocale(element: Element, listener: () => void): void {
  observer ??= new MutationObserver(listeners.notify);
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    if (!observed.has(root))
      observer.observe(root, { attributes: true, attributeFilter: ['lang', 'time-zone'], subtree: true });
    observed.add(root);
    if (!(root instanceof ShadowRoot)) break;
  }
  listeners.add(listener);
}

/** Removes a listener. */
export function unobserveLocale(listener: () => void): void {
  listeners.delete(listener);
}
