/** What somebody may still do: so many calls at that moment, more as time goes by. */
export interface TokenBucket {
  tokens: number;
  at: number;
}

const minute = 60_000;

/**
 * Takes one token from a bucket that holds `perMinute` and fills again within a minute; a new one is full. `waitMs` is how
 * long to wait when it is empty, else 0. A clock that was set back takes nothing away.
 */
export function takeToken(
  bucket: TokenBucket | undefined,
  perMinute: number,
  now: number,
): { bucket: TokenBucket; waitMs: number } {
  const { tokens, at } = bucket ?? { tokens: perMinute, at: now };
  const filled = Math.min(perMinute, tokens + (Math.max(0, now - at) * perMinute) / minute);
  const isEmpty = filled < 1;
  return {
    bucket: { tokens: isEmpty ? filled : filled - 1, at: now },
    waitMs: isEmpty ? ((1 - filled) * minute) / perMinute : 0,
  };
}
