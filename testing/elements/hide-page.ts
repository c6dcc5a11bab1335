/** Sets `document.hidden` and dispatches the event. `showPage()` restores the original property. */
export function hidePage(hidden = true): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Undoes `hidePage()`. */
export function showPage(): void {
  if (!Object.hasOwn(document, 'hidden')) return;
  hidePage(false);
  Reflect.deleteProperty(document, 'hidden');
}
