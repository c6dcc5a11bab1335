import { expect } from '@open-wc/testing';
import { parseJitsiServer } from '../parse-jitsi-server.js';
import { roomOptions, type RoomSettings } from './room-options.js';

const server = parseJitsiServer('https://meet.example.org', new Set(['https://meet.example.org']));
const settings: RoomSettings = {
  roomName: 'classe',
  displayName: 'Amina',
  email: null,
  subject: 'Analyse',
  jwt: null,
  languages: ['fr-BE', 'en'],
  toolbarButtons: ['camera'],
  startAudioMuted: true,
  startVideoMuted: false,
  prejoin: true,
  configOverwrite: {},
  interfaceConfigOverwrite: {},
};
const options = (overrides: Partial<RoomSettings> = {}) =>
  roomOptions(server, { ...settings, ...overrides }, document.body);

describe('roomOptions', () => {
  it('contains the default configuration, and no key that Jitsi ignores', () => {
    const { configOverwrite, interfaceConfigOverwrite } = options();
    expect(configOverwrite).to.deep.equal({
      startWithAudioMuted: true,
      startWithVideoMuted: false,
      prejoinConfig: { enabled: true },
      toolbarButtons: ['camera'],
      subject: 'Analyse',
      disableDeepLinking: true,
      disableInviteFunctions: true,
      readOnlyName: true,
      disableThirdPartyRequests: true,
      enableInsecureRoomNameWarning: false,
      notifyOnConferenceDestruction: false,
      pip: { disabled: true },
    });
    expect(interfaceConfigOverwrite).to.deep.equal({
      DEFAULT_BACKGROUND: '#1a1a1a',
      SETTINGS_SECTIONS: ['devices', 'language', 'moderator', 'profile'],
    });
  });

  it('omits the language if Jitsi supports none of the preferred ones', () => {
    expect(options({ languages: ['uz'] })).to.not.have.property('lang');
  });

  it('passes the settings under the keys that Jitsi reads', () => {
    const { configOverwrite, userInfo, lang, roomName } = options();
    expect([roomName, lang, userInfo]).to.deep.equal(['classe', 'fr', { displayName: 'Amina' }]);
    expect(configOverwrite).to.include({
      startWithAudioMuted: true,
      startWithVideoMuted: false,
      subject: 'Analyse',
      disableDeepLinking: true,
    });
    expect([configOverwrite.prejoinConfig, configOverwrite.toolbarButtons]).to.deep.equal([
      { enabled: true },
      ['camera'],
    ]);
  });

  it('omits e-mail address and token if there is none', () => {
    expect(options().userInfo).to.not.have.property('email');
    expect(options()).to.not.have.property('jwt');
    expect(options({ email: 'a@example.org', jwt: 'token' })).to.deep.include({
      jwt: 'token',
      userInfo: { displayName: 'Amina', email: 'a@example.org' },
    });
  });

  it('lets the page override the configuration', () => {
    const { configOverwrite, interfaceConfigOverwrite } = options({
      configOverwrite: { disableDeepLinking: false, own: 1 },
      interfaceConfigOverwrite: { DEFAULT_BACKGROUND: '#fff' },
    });
    expect(configOverwrite).to.include({ disableDeepLinking: false, own: 1 });
    expect(interfaceConfigOverwrite.DEFAULT_BACKGROUND).to.equal('#fff');
  });

  it('replaces the quotes that break options in the frame', () => {
    expect(options({ subject: 'Le “cas” limite' }).configOverwrite.subject).to.equal("Le 'cas' limite");
    expect(options({ displayName: '“Yanis”' }).userInfo.displayName).to.equal("'Yanis'");
  });
});
