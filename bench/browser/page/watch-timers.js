/** Runs in each page before all other scripts: counts active timers and timers that have fired. */
export function watchTimers() {
  const alive = new Set();
  const counts = { fired: 0, alive: () => alive.size };
  for (const [set, clear, isOnce] of [
    ['setTimeout', 'clearTimeout', true],
    ['setInterval', 'clearInterval', false],
  ]) {
    const [native, nativeClear] = [globalThis[set], globalThis[clear]];
    globalThis[set] = (callback, delay, ...args) => {
      const id = native(() => {
        counts.fired += 1;
        if (isOnce) alive.delete(id);
        callback(...args);
      }, delay);
      alive.add(id);
      return id;
    };
    globalThis[clear] = (id) => {
      alive.delete(id);
      nativeClear(id);
    };
  }
  globalThis.timers = counts;
}
