import { asFields, required, text } from './read-fields.js';
import type { JoinSessionData } from '../../domain/session/live-session.js';

/** Checks the answer of `join`. Throws `invalid_response` without room name or server; other fields are optional. */
export function parseJoinData(json: unknown): JoinSessionData {
  const wire = required(asFields(json), 'join data');
  return {
    jitsi_room_name: required(text(wire.jitsi_room_name), 'jitsi_room_name'),
    jitsi_server_url: required(text(wire.jitsi_server_url), 'jitsi_server_url'),
    user_display_name: text(wire.user_display_name),
    user_email: text(wire.user_email),
    is_instructor: wire.is_instructor === true,
    join_id: text(wire.join_id),
    jwt: text(wire.jwt),
    jwt_expires_at: text(wire.jwt_expires_at),
    heartbeat_interval_s: typeof wire.heartbeat_interval_s === 'number' ? wire.heartbeat_interval_s : null,
    hard_end_at: text(wire.hard_end_at),
    subject: text(wire.subject),
  };
}
