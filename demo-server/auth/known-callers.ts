import type { Clock } from '../domain/clock.js';
import type { Database, UserRow } from '../db/tables.js';
import { verifiedClaims } from './access-token.js';
import { rememberCaller } from './remember-caller.js';

const longestMs = 60_000;
const mostTokens = 2_000;

/** Who a token speaks of. What they may do is not here: each call reads their memberships. */
export interface KnownCaller {
  caller: UserRow;
  isAdmin: boolean;
  /** When the token ends, in milliseconds since the epoch. */
  expiresAt: number;
}

/** The callers behind the tokens that came within the last minute: a token is verified and stored once a minute, not at each call. */
export class KnownCallers {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #secret: Uint8Array;
  readonly #known = new Map<string, KnownCaller & { until: number }>();

  constructor(db: Database, clock: Clock, secret: Uint8Array) {
    this.#db = db;
    this.#clock = clock;
    this.#secret = secret;
  }

  /** Who presents this token. Throws `unauthenticated` or `token_expired`. */
  async find(token: string): Promise<KnownCaller> {
    const now = this.#clock.now();
    const known = this.#known.get(token);
    if (known && now < known.until) return known;
    this.#known.delete(token);
    const claims = await verifiedClaims(this.#secret, token, now);
    const caller = await rememberCaller(this.#db, claims, now);
    const expiresAt = claims.exp * 1000;
    const found = { caller, isAdmin: claims.admin, expiresAt, until: Math.min(now + longestMs, expiresAt) };
    if (this.#known.size >= mostTokens) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(token, found);
    return found;
  }
}
