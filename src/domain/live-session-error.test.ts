import { expect } from '@open-wc/testing';
import {
  browserErrorCodes,
  hasCode,
  type KnownErrorCode,
  LiveSessionError,
  serverErrorCodes,
} from './live-session-error.js';

const notRetriable: readonly KnownErrorCode[] = [
  'unsupported',
  'invalid_response',
  'api_origin_not_allowed',
  'jitsi_server_not_allowed',
  'insecure_context',
  'permissions_policy',
  'frame_blocked',
  'embedder_policy',
  'open_elsewhere',
  'kicked',
  'unauthenticated',
  'forbidden',
  'not_enrolled',
  'not_found',
  'session_ended',
  'session_cancelled',
  'reopen_too_late',
  'version_conflict',
  'validation_failed',
  'idempotency_key_reused',
];

describe('LiveSessionError', () => {
  it('lists each code once', () => {
    const codes: string[] = [...browserErrorCodes, ...serverErrorCodes];
    expect(codes).to.have.length(new Set(codes).size);
    expect(codes).to.include.members(notRetriable);
  });

  for (const code of [...browserErrorCodes, ...serverErrorCodes])
    it(`${notRetriable.includes(code) ? 'is not' : 'is'} retriable: ${code}`, () => {
      expect(new LiveSessionError(code, 'A test.').retriable).to.equal(!notRetriable.includes(code));
    });

  it('does not compile with a mistyped code', () => {
    // @ts-expect-error: no such code
    expect(new LiveSessionError('unsuported', 'A test.').code).to.equal('unsuported');
    // @ts-expect-error: no such code
    const code: KnownErrorCode = 'not_fuond';
    // @ts-expect-error: no such code
    expect(hasCode(new LiveSessionError('network', 'A test.'), 'netwrok')).to.equal(false);
    // @ts-expect-error: any string may be a mistyped code
    expect(new LiveSessionError(String(code), 'A test.').code).to.equal('not_fuond');
  });
});

describe('hasCode', () => {
  it('returns whether an error has one of the codes', () => {
    const error = new LiveSessionError('network', 'A test.');
    expect([
      hasCode(error, 'network'),
      hasCode(error, 'timeout', 'network'),
      hasCode(error, 'timeout'),
    ]).to.deep.equal([true, true, false]);
  });
});
