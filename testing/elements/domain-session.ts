import type { Session } from '../../src/domain/session/session.js';
import { hour, minute, tenOClock } from './session-fixture.js';

/** A session as the rules read it: scheduled from ten to half past eleven, nothing else known. */
export function domainSession(overrides: Partial<Session> = {}): Session {
  return {
    id: '7',
    title: 'Analyse',
    description: null,
    status: 'scheduled',
    start: tenOClock,
    end: tenOClock + 90 * minute,
    opensAt: tenOClock - 15 * minute,
    actualStart: null,
    actualEnd: null,
    courseTitle: null,
    instructorName: null,
    maxParticipants: null,
    participantCount: null,
    enrolledCount: null,
    attendedCount: null,
    recordingEnabled: false,
    recordingStatus: null,
    recordingUrl: null,
    cancelledReason: null,
    endReason: null,
    can: null,
    reason: null,
    instructor: false,
    version: null,
    asOf: tenOClock - hour,
    ...overrides,
  };
}
