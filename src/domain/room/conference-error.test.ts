import { expect } from '@open-wc/testing';
import { judgeConferenceError } from './conference-error.js';

describe('judgeConferenceError', () => {
  for (const [name, message, isFatal, expected] of [
    ['conference.destroyed', '', false, 'ended'],
    ['conference.timeLimitExceeded', '', false, 'ended'],
    ['connection.time_limit', '', true, 'ended'],
    ['conference.connectionError.membersOnly', '', false, 'lobby'],
    ['conference.authenticationRequired', '', false, 'lobby'],
    ['conference.connectionError.accessDenied', '', false, 'lobby_denied'],
    ['conference.connectionError.notAllowed', '', false, 'jwt_rejected'],
    ['conference.passwordRequired', '', false, 'password'],
    ['connection.passwordRequired', 'token required', false, 'password'],
    ['connection.passwordRequired', 'Not acceptable by exp (5 sec since expired)', false, 'jwt_expired'],
    ['connection.passwordRequired', 'Token expired', true, 'jwt_expired'],
    ['connection.passwordRequired', 'unexpected', false, 'password'],
    ['conference.max_users', '', false, 'full'],
    ['connection.conferenceRequestFailed', '', false, 'conference_failed'],
    ['connection.notLiveError', '', false, 'conference_failed'],
    ['conference.incompatible_server_versions', '', false, 'conference_failed'],
    ['conference.reservationError', '', false, 'conference_failed'],
    ['conference.settingsError', '', false, 'conference_failed'],
    ['connection.droppedError', '', true, 'reconnecting'],
    ['connection.otherError', '', true, 'reconnecting'],
    ['connection.serverError', '', true, 'reconnecting'],
    ['conference.focusDisconnected', '', true, 'reconnecting'],
    ['conference.focusLeft', '', true, 'reconnecting'],
    ['conference.iceFailed', '', true, 'reconnecting'],
    ['conference.offerAnswerFailed', '', true, 'reconnecting'],
    ['conference.videobridgeNotAvailable', '', true, 'reconnecting'],
    ['conference.chatError', '', false, 'harmless'],
    ['conference.gracefulShutdown', '', false, 'harmless'],
    ['', '', false, 'harmless'],
  ] as const) {
    it(`${name || 'no name'} ${message} ${isFatal ? '(fatal)' : ''}: ${expected}`, () => {
      const judged = judgeConferenceError({ name, message, isFatal });
      expect(judged.verdict === 'failed' ? judged.code : judged.verdict).to.equal(expected);
    });
  }
});
