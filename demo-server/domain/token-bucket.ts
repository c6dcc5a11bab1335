/** The number of calls that are left at a time. It increases as time passes, up to the limit. */
export interface TokenBucket {
  tokens: number;
  at: number;
}

const minute = 60_000;

/**
 * Takes one token from a bucket that holds `perMinute` tokens and refills within a minute. A new bucket is full. `waitMs`
 * is the time to wait if the bucket is empty, else 0. Setting the clock back neither adds nor removes tokens.
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
