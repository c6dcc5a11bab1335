const prefix = 'live-session-elements ';

/** A set of keys in `sessionStorage`, which survives a reload of the tab. Without storage it stays empty. Contains no secrets. */
export const tabMemory = {
  add(key: string): void {
    attempt(() => sessionStorage.setItem(prefix + key, ''));
  },
  delete(key: string): void {
    attempt(() => sessionStorage.removeItem(prefix + key));
  },
  has(key: string): boolean {
    return attempt(() => sessionStorage.getItem(prefix + key)) === '';
  },
};

/** Returns undefined if the page or frame may not use storage. */
function attempt<Result>(use: () => Result): Result | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
