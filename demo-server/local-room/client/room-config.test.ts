import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRoomConfig } from './room-config.js';

describe('readRoomConfig', () => {
  it("has Jitsi's defaults without options", () => {
    assert.deepEqual(readRoomConfig({ config: {}, userInfo: {} }), {
      displayName: '',
      email: '',
      token: undefined,
      lang: '',
      startsMuted: { audio: false, video: false },
      hasPrejoin: true,
      buttons: ['microphone', 'camera', 'raisehand', 'desktop', 'chat', 'tileview', 'hangup'],
      subject: '',
    });
  });

  it("reads the host's options", () => {
    const config = readRoomConfig({
      config: {
        startWithAudioMuted: true,
        startWithVideoMuted: true,
        prejoinConfig: { enabled: false },
        toolbarButtons: ['hangup', 'polls', 'microphone'],
        subject: ' Limites ',
        defaultLanguage: 'ar',
      },
      userInfo: { displayName: ' Claire ', email: 'claire@example.org' },
      jwt: 'a.b.c',
      lang: 'fr',
    });
    assert.deepEqual(config, {
      displayName: 'Claire',
      email: 'claire@example.org',
      token: 'a.b.c',
      lang: 'fr',
      startsMuted: { audio: true, video: true },
      hasPrejoin: false,
      buttons: ['microphone', 'hangup'],
      subject: 'Limites',
    });
  });

  it('ignores values of other types', () => {
    const nonsense = { subject: 5, toolbarButtons: 'all', prejoinConfig: null, startWithAudioMuted: 'no' };
    const userInfo = { displayName: {} } as never;
    const config = readRoomConfig({ config: nonsense, userInfo, jwt: 7 as never });
    assert.deepEqual(config, readRoomConfig({ config: {}, userInfo: {} }));
  });
});
