import type { WaitingForSeat } from '../../domain/session/live-session.js';
import { asFields, count, required, text } from './read-fields.js';

/** Checks the answer of `waitForSeat`. Throws `invalid_response` without a place; other fields are optional. */
export function parseWaiting(json: unknown): WaitingForSeat {
  const wire = required(asFields(json), 'waiting');
  return {
    place: required(count(wire.place), 'place'),
    ahead: count(wire.ahead),
    offered_until: text(wire.offered_until),
    heartbeat_interval_s: typeof wire.heartbeat_interval_s === 'number' ? wire.heartbeat_interval_s : null,
  };
}
