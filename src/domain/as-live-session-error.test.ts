import { expect } from '@open-wc/testing';
import { asLiveSessionError } from './as-live-session-error.js';
import { LiveSessionError } from './live-session-error.js';

describe('asLiveSessionError', () => {
  it('returns an error of the library unchanged', () => {
    const error = new LiveSessionError('network', 'A test.');
    expect(asLiveSessionError(error)).to.equal(error);
  });

  for (const [name, thrown, code, message] of [
    ['keeps the code and message of an object', { code: 'no_funds', message: 'No.' }, 'no_funds', 'No.'],
    ['uses the given code for an error without a code', new Error('No.'), 'invalid_response', 'No.'],
    ['uses the given code if the code is not a string', { code: 7 }, 'invalid_response', null],
    ['accepts null', null, 'invalid_response', null],
    ['accepts undefined', undefined, 'invalid_response', null],
    ['accepts a string', 'No.', 'invalid_response', null],
  ] as const)
    it(name, () => {
      const error = asLiveSessionError(thrown, 'invalid_response');
      expect([error.code, error.cause]).to.deep.equal([code, thrown]);
      expect(error.message).to.equal(message ?? 'The thrown value has no message.');
    });

  it('uses `network` if no code is given', () => expect(asLiveSessionError(null).code).to.equal('network'));

  it('does not compile with a mistyped code', () => {
    // @ts-expect-error: no such code
    expect(asLiveSessionError(null, 'netwrok').code).to.equal('netwrok');
  });
});
