import { expect } from '@open-wc/testing';
import { heartbeatVerdict } from './heartbeat-verdict.js';
import { LiveSessionError, type LiveSessionErrorCode } from '../live-session-error.js';

describe('heartbeatVerdict', () => {
  for (const [code, status, verdict] of [
    ['lease_expired', 409, 'rejoin'],
    ['not_joined', 409, 'rejoin'],
    ['session_ended', 409, 'over'],
    ['session_cancelled', 409, 'over'],
    ['not_enrolled', 403, 'over'],
    ['forbidden', 403, 'over'],
    ['not_found', 404, 'unsupported'],
    ['method_not_allowed', 405, 'unsupported'],
    ['not_found', 501, 'unsupported'],
    ['network', undefined, 'again'],
    ['internal', 500, 'again'],
    ['rate_limited', 429, 'again'],
    ['token_expired', 401, 'again'],
  ] as const) {
    it(`${code} ${status ?? ''}: ${verdict}`, () => {
      const details = status === undefined ? {} : { status };
      expect(heartbeatVerdict(new LiveSessionError(code as LiveSessionErrorCode, 'No.', details))).to.equal(
        verdict,
      );
    });
  }
});
