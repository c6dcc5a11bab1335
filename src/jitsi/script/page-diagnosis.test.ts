import { expect } from '@open-wc/testing';
import { parseJitsiServer } from '../parse-jitsi-server.js';
import { demoServerWarning } from './page-diagnosis.js';

describe('demoServerWarning', () => {
  const allowed = new Set(['https://meet.jit.si', 'https://8x8.vc']);

  it('warns about the public server only', () => {
    expect(demoServerWarning(parseJitsiServer('https://meet.jit.si', allowed))?.code).to.equal(
      'embed_time_limit',
    );
    expect(demoServerWarning(parseJitsiServer('https://8x8.vc/tenant', allowed))).to.equal(null);
  });
});
