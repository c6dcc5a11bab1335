/** The `error` of Jitsi's `errorOccurred` event. */
export interface ConferenceError {
  readonly name: string;
  readonly message?: string;
  readonly params?: unknown[];
  readonly type: 'CONNECTION' | 'CONFERENCE';
  readonly isFatal: boolean;
}

/** A moderator has ended the conference for everyone. */
export const destroyedError: ConferenceError = {
  name: 'conference.destroyed',
  params: ['The meeting has been terminated', null],
  type: 'CONFERENCE',
  isFatal: false,
};

/** The server has been unreachable for too long. */
export const lostError: ConferenceError = {
  name: 'connection.otherError',
  message: 'The server cannot be reached.',
  type: 'CONNECTION',
  isFatal: true,
};

/** Returns Jitsi's error for a refusal of the server. */
export function refusalError(code: string): ConferenceError {
  if (isFull(code)) return { name: 'conference.max_users', type: 'CONFERENCE', isFatal: false };
  const message = code === 'token_expired' ? 'Not acceptable by exp' : 'token not accepted';
  return { name: 'connection.passwordRequired', message, type: 'CONNECTION', isFatal: false };
}

/** Returns whether the server refused because the room, or the number of rooms, is full. */
export function isFull(code: string): boolean {
  return code === 'room_full' || code === 'too_many_rooms';
}
