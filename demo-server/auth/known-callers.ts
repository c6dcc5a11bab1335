import type { Caller } from '../domain/caller.js';
import type { Clock } from '../domain/clock.js';
import type { Database } from '../db/tables.js';
import { verifiedClaims } from './access-token.js';
import { rememberCaller } from './remember-caller.js';

const longestMs = 60_000;
const mostTokens = 2_000;

/** The user of a token. Their rights are not here: each call reads their memberships. */
export interface KnownCaller {
  caller: Caller;
  /** End of the token, in milliseconds since the epoch. */
  expiresAt: number;
}

/** Users by token, for a minute: a token is verified and its claims are stored once a minute, not at each call. */
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

  /** Returns the user of a token. Refuses with `unauthenticated` or `token_expired`. */
  async find(token: string): Promise<KnownCaller> {
    const now = this.#clock.now();
    const known = this.#known.get(token);
    if (known && now < known.until) return known;
    this.#known.delete(token);
    const claims = await verifiedClaims(this.#secret, token, now);
    const { id, first_name, last_name, email } = await rememberCaller(this.#db, claims, now);
    const caller = { id, first_name, last_name, email, isAdmin: claims.admin };
    const expiresAt = claims.exp * 1000;
    const found = { caller, expiresAt, until: Math.min(now + longestMs, expiresAt) };
    if (this.#known.size >= mostTokens) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(token, found);
    return found;
  }
}
