import { expect, waitUntil } from '@open-wc/testing';
import { aliveBelow, jitsiServers, RealRoom } from './real-room.js';

/** Jitsi's API without code of this library. */
interface BareApi {
  addListener(event: string, listener: (payload: unknown) => void): void;
  executeCommand(name: string, ...args: unknown[]): void;
  isAudioMuted(): Promise<boolean>;
  getNumberOfParticipants(): number;
  getSupportedCommands(): string[];
  getIFrame(): HTMLIFrameElement;
  dispose(): void;
}
type BareClass = new (domain: string, options: object) => BareApi;

async function bareApi(): Promise<BareClass> {
  const [origin] = await jitsiServers();
  const script = document.createElement('script');
  script.src = `${origin}/external_api.js`;
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  return (globalThis as unknown as { JitsiMeetExternalAPI: BareClass }).JitsiMeetExternalAPI;
}

describe('the Jitsi server of the tests', () => {
  it("has Jitsi's real API, including its wrong participant counter", async () => {
    const [origin] = await jitsiServers();
    const Api = await bareApi();
    const api = new Api(`${new URL(origin).host}/bare`, {
      roomName: 'classe',
      parentNode: document.body,
      configOverwrite: { prejoinConfig: { enabled: false }, startWithAudioMuted: true },
    });
    const seen: string[] = [];
    for (const event of [
      'browserSupport',
      'ready',
      'videoConferenceJoined',
      'videoConferenceLeft',
      'readyToClose',
    ])
      api.addListener(event, () => seen.push(event));
    await waitUntil(() => seen.includes('videoConferenceJoined'));
    expect([await api.isAudioMuted(), api.getNumberOfParticipants()]).to.deep.equal([true, 1]);
    expect(api.getSupportedCommands()).to.include.members([
      'hangup',
      'toggleParticipantsPane',
      'setLowBandwidthMode',
    ]);
    const room = new RealRoom(api.getIFrame());
    await room.call('peerJoins', { id: 'peer' });
    api.executeCommand('hangup', false);
    await waitUntil(() => seen.includes('readyToClose'));
    expect(seen).to.deep.equal([
      'browserSupport',
      'ready',
      'videoConferenceJoined',
      'videoConferenceLeft',
      'readyToClose',
    ]);
    expect(api.getNumberOfParticipants()).to.be.below(0);
    expect(await room.received()).to.deep.equal([['is-audio-muted'], ['video-hangup', false]]);
    expect(await aliveBelow(`${origin}/bare`, 'page')).to.equal(1);
    api.dispose();
    await waitUntil(async () => (await aliveBelow(`${origin}/bare`, 'page')) === 0);
  });
});
