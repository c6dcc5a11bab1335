import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { anyText } from '../../../testing/elements/any-text.js';
import { counted } from '../../../testing/elements/counted.js';
import { refusal } from './refusal.js';

describe('refusal', () => {
  it('returns code, delay and fields for any refusal, and repeats no text of its body', () => {
    const canary = 'CANARY';
    const word = fc.oneof(
      fc.constantFrom('session_full', 'rate_limited', `${canary} x`),
      anyText(20),
      fc.jsonValue(),
    );
    const body = fc.oneof(
      fc.record(
        {
          code: word,
          title: fc.constant(canary),
          detail: fc.constant(canary),
          error: word,
          errors: fc.array(word),
        },
        { requiredKeys: [] },
      ),
      fc.jsonValue(),
    );
    const content = fc.oneof(
      body.map((json) => JSON.stringify(json)),
      anyText(200),
      fc.constant(`<b>${canary}</b>`),
    );
    const wait = fc.oneof(
      fc.constant(null),
      fc.integer().map(String),
      fc.constantFrom('soon', '1e9', '99999999999', '-0'),
    );
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 599 }), content, wait, (status, text, retryAfter) => {
        const headers = new Headers(retryAfter === null ? {} : { 'retry-after': retryAfter });
        const error = refusal(new Response(null, { status, headers }), text, 'GET /live-sessions/7');
        expect(error.code).to.match(/^[a-z0-9_]{1,64}$/);
        expect(error.status).to.equal(status);
        expect(error.message).to.equal(`GET /live-sessions/7 answered ${status} ${error.code}.`);
        if (error.retryAfterMs !== null) expect(error.retryAfterMs).to.be.within(1000, 300_000);
        for (const { pointer, code } of error.errors)
          expect([pointer[0], typeof code]).to.deep.equal(['/', 'string']);
      }),
      counted(500),
    );
  });
});
