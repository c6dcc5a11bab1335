import type { Page } from 'playwright-core';

/** Makes a page count its pending timers: set, not fired and not cleared. */
export async function countTimers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const open = new Set<unknown>();
    const { setTimeout: set, clearTimeout: clear, setInterval: repeat, clearInterval: stop } = globalThis;
    Object.assign(globalThis, {
      openTimers: open,
      setTimeout(handler: () => void, ...rest: [number]) {
        const timer = set(
          () => {
            open.delete(timer);
            handler();
          },
          ...rest,
        );
        open.add(timer);
        return timer;
      },
      clearTimeout(timer: number) {
        open.delete(timer);
        clear(timer);
      },
      setInterval(...args: Parameters<typeof repeat>) {
        const timer = repeat(...args);
        open.add(timer);
        return timer;
      },
      clearInterval(timer: number) {
        open.delete(timer);
        stop(timer);
      },
    });
  });
}

/** Returns the number of pending timers of the page, without its frames. */
export function openTimers(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { openTimers: Set<unknown> }).openTimers.size);
}
