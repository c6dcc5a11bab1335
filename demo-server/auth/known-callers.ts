import type { Caller } from '../domain/caller.js';
import type { Clock } from '../domain/clock.js';
import type { Database } from '../db/tables.js';
import { issueTime, type VerifiedClaims, verifiedClaims } from './access-token.js';
import { rememberCaller } from './remember-caller.js';

const longestMs = 60_000;
const mostTokens = 2_000;

/** The caller of a token. The rights of a user are not here: each call reads their memberships. */
export interface KnownCaller {
  /** The user; for a token of the LMS itself, nobody (id 0). */
  caller: Caller;
  /** Scopes of a token of the LMS itself; null for that of a user. */
  scopes: readonly string[] | null;
  /** Time at which the token was issued, at most now, in milliseconds since the epoch; null if it does not say. */
  issuedAt: number | null;
  /** End of the token, in milliseconds since the epoch. */
  expiresAt: number;
}

const nobody: Caller = { id: 0, first_name: null, last_name: null, email: null, isAdmin: false };

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
    const scopes = claims.scope === undefined ? null : claims.scope.split(' ').filter(Boolean);
    const caller = scopes ? nobody : await this.#user(claims, now);
    const issuedAt = issueTime(claims, now);
    const expiresAt = claims.exp * 1000;
    const found = { caller, scopes, issuedAt, expiresAt, until: Math.min(now + longestMs, expiresAt) };
    if (this.#known.size >= mostTokens) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(token, found);
    return found;
  }

  async #user(claims: VerifiedClaims, now: number): Promise<Caller> {
    const { id, first_name, last_name, email } = await rememberCaller(this.#db, claims, now);
    return { id, first_name, last_name, email, isAdmin: claims.admin };
  }
}
