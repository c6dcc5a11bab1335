let ready: Promise<void> | undefined;
let isReady = false;

/**
 * Resolves once the document is parsed and one more task has passed, so that a script further down the page can still
 * configure the library before the first request leaves.
 */
export function pageReady(): Promise<void> {
  return (ready ??= new Promise((resolve) => {
    const afterOneTask = () =>
      void setTimeout(() => {
        isReady = true;
        resolve();
      });
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', afterOneTask, { once: true });
    else afterOneTask();
  }));
}

/** Has `pageReady()` resolved? */
export function isPageReady(): boolean {
  return isReady;
}
