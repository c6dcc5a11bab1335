let ready: Promise<void> | undefined;

/**
 * Resolves once the document is parsed and one more task has passed, so that a script further down the page can still
 * configure the library before the first request leaves.
 */
export function pageReady(): Promise<void> {
  return (ready ??= new Promise((resolve) => {
    const oneTaskLater = () => void setTimeout(resolve);
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', oneTaskLater, { once: true });
    else oneTaskLater();
  }));
}
