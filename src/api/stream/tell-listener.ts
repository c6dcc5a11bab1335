import type { LiveSessionFacts } from '../../domain/session/live-session.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { unwrapped } from '../parse/session-reading.js';
import type { StreamEvent } from './event-stream-parser.js';
import type { SubscriptionListener } from '../live-session-client.js';
import { asFields, required, sessionId } from '../parse/read-fields.js';

/**
 * Passes an event of a stream to a listener; ignores events with other names. Throws `invalid_response` for data that is
 * not JSON or has no session id.
 */
export function tellListener(listener: SubscriptionListener, { event, data, id }: StreamEvent): void {
  if (event === 'snapshot') listener.onSnapshot(parseSnapshot(contentOf(data)));
  if (event === 'session') listener.onSession(parseFacts(contentOf(data)));
  // An id with other characters could not be sent in a header.
  if (/^[\x21-\x7e]+$/.test(id)) listener.onEventId?.(id);
}

function contentOf(data: string): unknown {
  try {
    return unwrapped(JSON.parse(data));
  } catch (cause) {
    throw new LiveSessionError('invalid_response', 'An event of the stream is not JSON.', { cause });
  }
}

function parseSnapshot(json: unknown): LiveSessionFacts[] {
  return required(Array.isArray(json) ? json : null, 'data').map(parseFacts);
}

function parseFacts(json: unknown): LiveSessionFacts {
  const facts = required(asFields(json), 'data');
  required(sessionId(facts.id), 'id');
  return facts as unknown as LiveSessionFacts;
}
