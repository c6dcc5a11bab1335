import type { SessionState } from './session.js';

/** Status of a recording for viewers. */
export type RecordingStatus = 'none' | 'processing' | 'ready' | 'hidden';

const processingMs = 24 * 60 * 60_000;

/** The fields of a session's row about its recording. */
export interface Recording {
  recording_enabled: number;
  recording_url: string | null;
  recording_visible: number;
}

/**
 * Returns the status of a session's recording; `none` before the end. A recorded session without a link is `processing`
 * for a day after the end.
 */
export function recordingStatus(session: SessionState & Recording, now: number): RecordingStatus {
  if (session.status !== 'ended') return 'none';
  if (session.recording_url !== null) return session.recording_visible ? 'ready' : 'hidden';
  const isExpected = session.recording_enabled && session.actual_end_time !== null;
  return isExpected && now < Date.parse(session.actual_end_time!) + processingMs ? 'processing' : 'none';
}
