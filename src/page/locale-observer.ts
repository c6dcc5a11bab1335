import { onCataloguesChange } from '../i18n/catalogues.js';
import { onConfigurationChange } from './page-configuration.js';
import { PageListeners } from './page-listeners.js';

let watch: AbortController | undefined;
const listeners = new PageListeners(
  (tell) => {
    watch = new AbortController();
    onCataloguesChange(tell, watch.signal);
    onConfigurationChange(tell, watch.signal);
  },
  () => watch?.abort(),
);

const observed = new WeakSet<Node>();
let observer: MutationObserver | undefined;

/** Calls back when an element's words, dates or times may be others: a `lang` or `time-zone` around it has changed, a catalogue or the configuration. */
export function observeLocale(element: Element, listener: () => void): void {
  observer ??= new MutationObserver(listeners.tell);
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    if (!observed.has(root))
      observer.observe(root, { attributes: true, attributeFilter: ['lang', 'time-zone'], subtree: true });
    observed.add(root);
    if (!(root instanceof ShadowRoot)) break;
  }
  listeners.add(listener);
}

/** Calls back no more. */
export function unobserveLocale(listener: () => void): void {
  listeners.delete(listener);
}
