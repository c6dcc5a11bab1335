/** Makes the page look hidden, or shown again, to whoever asks. `showPage()` leaves no trace. */
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
