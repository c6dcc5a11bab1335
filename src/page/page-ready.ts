let ready: Promise<void> | undefined;
let isReady = false;

/**
 * Resolves one task after the document is parsed, so that scripts at its end can configure the library before the first
 * request.
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

/** Returns whether `pageReady()` has resolved. */
export function isPageReady(): boolean {
  return isReady;
}
