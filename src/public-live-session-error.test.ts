import { expect } from '@open-wc/testing';
import { LiveSessionError as InternalError } from './domain/live-session-error.js';
import { LiveSessionError, type LiveSessionErrorCode } from './public-live-session-error.js';

describe('the public LiveSessionError', () => {
  it('accepts the code of a backend of the page', () => {
    const code: LiveSessionErrorCode = 'no_funds';
    const error = new LiveSessionError(code, 'A test.', { status: 402 });
    expect([error.code, error.status, error.retriable]).to.deep.equal(['no_funds', 402, true]);
    expect(error.code === 'no_funds').to.equal(true);
  });

  it('is the class of the errors of the library', () => {
    const errors: LiveSessionError[] = [new InternalError('network', 'A test.')];
    expect(errors[0]).to.be.instanceOf(LiveSessionError);
    expect(new LiveSessionError('network', 'A test.')).to.be.instanceOf(InternalError);
  });

  it('can be extended', () => {
    class TimetableError extends LiveSessionError {
      constructor() {
        super('no_timetable', 'A test.');
      }
    }
    expect(new TimetableError()).to.be.instanceOf(InternalError);
  });
});
