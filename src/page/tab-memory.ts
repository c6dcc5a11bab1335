const prefix = 'live-session-elements ';

/** What this tab remembers over a reload; nothing where the browser keeps nothing for the page. Holds no secrets. */
export const tabMemory = {
  remember(what: string): void {
    attempt(() => sessionStorage.setItem(prefix + what, ''));
  },
  forget(what: string): void {
    attempt(() => sessionStorage.removeItem(prefix + what));
  },
  knows(what: string): boolean {
    return attempt(() => sessionStorage.getItem(prefix + what)) === '';
  },
};

/** Storage throws where a page, or its frame, may not use it. */
function attempt<Result>(use: () => Result): Result | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
