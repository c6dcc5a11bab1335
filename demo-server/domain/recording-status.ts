import type { SessionState } from './session.js';

/** What viewers can expect of a recording. */
export type RecordingStatus = 'none' | 'processing' | 'ready' | 'hidden';

const processingMs = 24 * 60 * 60_000;

/** The part of a session's row that is about its recording. */
export interface Recording {
  recording_enabled: number;
  recording_url: string | null;
  recording_visible: number;
}

/** A recording is shown once the session is over; a link that has not come within a day is no longer promised. */
export function recordingStatus(session: SessionState & Recording, now: number): RecordingStatus {
  if (session.status !== 'ended') return 'none';
  if (session.recording_url !== null) return session.recording_visible ? 'ready' : 'hidden';
  const isExpected = session.recording_enabled && session.actual_end_time !== null;
  return isExpected && now < Date.parse(session.actual_end_time!) + processingMs ? 'processing' : 'none';
}
