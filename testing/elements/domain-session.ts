import type { Session } from '../../src/domain/session/session.js';
import { hour, minute, tenOClock } from './session-fixture.js';

/** Returns a domain session: scheduled from 10:00 to 11:30, with no other facts. */
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
    instructorId: null,
    instructorName: null,
    maxParticipants: null,
    participantCount: null,
    enrolledCount: null,
    attendedCount: null,
    correctionCount: null,
    waitingCount: null,
    waitingVersion: null,
    recordingEnabled: false,
    recordingStatus: null,
    recordingUrl: null,
    cancelledReason: null,
    endReason: null,
    instructorPresent: null,
    autoEnd: undefined,
    can: null,
    reason: null,
    instructor: false,
    version: null,
    asOf: tenOClock - hour,
    ...overrides,
  };
}
