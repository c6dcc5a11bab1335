import { expect } from '@open-wc/testing';
import { LiveSessionError } from '../domain/live-session-error.js';
import type { LiveSessionClient } from './live-session-client.js';
import { requireMethod } from './require-method.js';

class Client {
  readonly rows = [];
  getAttendance() {
    return Promise.resolve({ threshold: 75, rows: this.rows });
  }
}

describe('requireMethod', () => {
  it('returns the method bound to its client', async () => {
    const client = new Client();
    const getAttendance = requireMethod(client as unknown as LiveSessionClient, 'getAttendance');
    expect((await getAttendance(7)).rows).to.equal(client.rows);
  });

  for (const value of [undefined, null, 'text', {}])
    it(`throws "unsupported" where the method is ${JSON.stringify(value)}`, () => {
      const client = { getAttendance: value } as unknown as LiveSessionClient;
      expect(() => requireMethod(client, 'getAttendance'))
        .to.throw(LiveSessionError, 'The client has no getAttendance().')
        .with.property('code', 'unsupported');
    });

  it('does not compile with the name of a method that no client has', () => {
    // @ts-expect-error: no such method
    expect(() => requireMethod({} as LiveSessionClient, 'getAtendance')).to.throw(LiveSessionError);
  });
});
