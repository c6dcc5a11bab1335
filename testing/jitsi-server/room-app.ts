import { PostMessageTransportBackend, Transport } from '@jitsi/js-utils/transport';
import { holdAlive } from './hold-alive.js';
import { commands } from './app-commands.js';
import { readSettings, type RoomSettings } from './room-settings.js';

type Payload = Record<string, unknown>;

/** Another person in the room. */
export interface Peer {
  id: string;
  displayName?: string;
}

/**
 * Replaces the Jitsi web app in the frame: uses Jitsi's protocol library, and sends the events that the real app sends
 * (docs/jitsi-facts.md#events). Tests call its public methods.
 */
export class RoomApp {
  readonly #transport: Transport;
  readonly #settings: RoomSettings = readSettings(location);
  readonly #received: unknown[][] = [];
  #id = newId();
  #peers: Peer[] = [];
  #isIn = false;
  audioMuted = this.#settings.config.startWithAudioMuted === true;
  videoMuted = this.#settings.config.startWithVideoMuted === true;
  chatOpen = false;
  handRaised = false;
  sharing = false;
  role = 'participant';

  constructor() {
    const scope = `jitsi_meet_external_api_${this.#settings.apiId}`;
    const backend = new PostMessageTransportBackend({ postisOptions: { scope, window: window.parent } });
    this.#transport = new Transport({ backend });
    this.#transport.on('event', ({ name, data }: { name: string; data: unknown[] }) => {
      this.#received.push([name, ...data]);
      commands[name]?.(this, ...(data as never[]));
      return true;
    });
    this.#transport.on('request', this.#answer);
    window.addEventListener(
      'beforeunload',
      () => this.#isIn && this.emit('video-conference-left', { roomName: 'x' }),
    );
  }

  get id(): string {
    return this.#id;
  }

  /** Starts the app: sends `ready`, then shows the prejoin page or joins. */
  start(): void {
    const fault = location.pathname.split('/')[1];
    if (fault === 'silent-room') return;
    this.emit('browser-support', { supported: true });
    this.emit('ready');
    this.emit('audio-availability-changed', { available: true });
    this.emit('audio-mute-status-changed', { muted: this.audioMuted });
    this.emit('video-mute-status-changed', { muted: true });
    this.emit('video-mute-status-changed', { muted: this.videoMuted });
    this.emit('tile-view-changed', { enabled: false });
    this.emit('recording-status-changed', { on: false, mode: 'stream', transcription: false });
    if (fault === 'mute-after-ready' || fault === 'closed-room') return;
    const { prejoinConfig } = this.#settings.config as { prejoinConfig?: { enabled?: boolean } };
    if (prejoinConfig?.enabled === false) this.enter();
    else this.#showPrejoin();
  }

  #showPrejoin(): void {
    const { displayName } = this.#settings.userInfo;
    this.emit('prejoin-screen-loaded', { id: 'local', displayName, formattedDisplayName: displayName });
    this.emit('display-name-change', { id: 'local', displayname: displayName });
  }

  /** Lets the viewer join; reports the people who are inside first. */
  enter(breakoutRoom = false): void {
    const { displayName = '' } = this.#settings.userInfo;
    this.#isIn = true;
    for (const peer of this.#peers) this.emit('participant-joined', { ...peer });
    this.emit('video-conference-joined', {
      roomName: 'x',
      id: this.#id,
      displayName,
      formattedDisplayName: `${displayName} (me)`,
      breakoutRoom,
    });
    this.emit('participant-role-changed', { id: this.#id, role: this.role });
    this.emit('subject-change', { subject: '' });
    this.emit('conference-created-timestamp', { timestamp: '' });
    if (this.#settings.config.testCamera === true) void this.#useCamera();
  }

  /** Adds a person, before or after the viewer has joined. */
  peerJoins(peer: Peer): void {
    this.#peers.push(peer);
    if (this.#isIn) this.emit('participant-joined', { ...peer });
  }

  peerLeaves(id: string): void {
    this.#peers = this.#peers.filter((peer) => peer.id !== id);
    this.emit('participant-left', { id });
  }

  /** Hangs up; reports the leaving of each peer twice. */
  leave(): void {
    for (let time = 0; time < 2; time += 1)
      for (const { id } of this.#peers) this.emit('participant-left', { id });
    this.emit('raise-hand-updated', { id: 'local', handRaised: 0 });
    this.emit('video-mute-status-changed', { muted: true });
    this.#isIn = false;
    this.emit('video-conference-left', { roomName: 'x' });
    // This room does not close itself, so the page has to.
    if (location.pathname.split('/')[1] !== 'closed-room') this.emit('video-ready-to-close');
  }

  /** Moves the viewer between the main room and a breakout room. */
  walk(to: 'breakout' | 'main'): void {
    this.emit('video-conference-left', { roomName: 'x' });
    this.#id = newId();
    this.enter(to === 'breakout');
  }

  kick(): void {
    this.emit('participant-kicked-out', {
      kicked: { id: 'local', name: 'me', local: true },
      kicker: { id: 'teacher', name: 'Teacher' },
    });
    this.#isIn = false;
    this.emit('video-conference-left', { roomName: 'x' });
  }

  /** Ends the conference for all, as a moderator does. */
  destroy(): void {
    const params = ['The meeting has been terminated', null];
    this.error({ name: 'conference.destroyed', params, type: 'CONFERENCE', isFatal: false });
  }

  error(error: Payload): void {
    this.emit('error-occurred', { error });
  }

  lobby(): void {
    const name = 'conference.connectionError.membersOnly';
    this.error({ name, type: 'CONFERENCE', isFatal: false, recoverable: true });
    this.#showPrejoin();
  }

  password(): void {
    this.error({ name: 'conference.passwordRequired', type: 'CONFERENCE', isFatal: false });
    this.emit('password-required');
  }

  /** Reports the loss of the server; the real app then reloads itself (`reload`). */
  loseServer(): void {
    const message = 'server-error: connection lost';
    this.error({ name: 'connection.otherError', type: 'CONNECTION', isFatal: true, message });
  }

  reload(): void {
    location.reload();
  }

  /** Cuts the call at the public server's limit: reports leaving, then replaces the app by a silent page. */
  cutOff(): void {
    this.emit('video-conference-left', { roomName: 'x' });
    this.#isIn = false;
  }

  /** Sends events with invalid values in all fields. */
  wrongTypes(names: string[], values: unknown[]): void {
    const fields = [
      'id',
      'muted',
      'on',
      'isOpen',
      'unreadCount',
      'handRaised',
      'kicked',
      'error',
      'role',
      'link',
      'mode',
    ];
    for (const name of names)
      for (const value of values) this.emit(name, Object.fromEntries(fields.map((field) => [field, value])));
    window.parent.postMessage('not json', '*');
    window.parent.postMessage({ postis: true }, '*');
    window.parent.postMessage('{"postis":true,"scope":"jitsi_meet_external_api_0","method":"message"}', '*');
  }

  /** Sends events of people and chat as fast as possible. */
  flood(events: number): void {
    for (let sent = 0; sent < events; sent += 1) {
      const id = `flood-${sent % 1000}`;
      if (sent % 3 === 0) this.emit('participant-joined', { id, displayName: id });
      else if (sent % 3 === 1) this.emit('chat-updated', { isOpen: false, unreadCount: sent });
      else this.emit('participant-left', { id: `flood-${(sent - 2) % 1000}` });
    }
  }

  emit(name: string, payload: Payload = {}): void {
    this.#transport.sendEvent({ ...payload, name });
  }

  /** Returns the received commands and requests, in order. */
  received(): unknown[][] {
    return this.#received;
  }

  settings(): RoomSettings {
    return this.#settings;
  }

  /** Answers an unknown request with an error, which arrives as an empty object. */
  readonly #answer = ({ name }: { name: string }, respond: (result: unknown) => void): boolean => {
    this.#received.push([name]);
    if (location.pathname.split('/')[1] === 'mute-after-ready') return true;
    const answers: Record<string, () => unknown> = {
      'is-audio-muted': () => this.audioMuted,
      'is-video-muted': () => this.videoMuted,
      'rooms-info': () => ({
        rooms: [{ isMainRoom: true, id: 'x', jid: 'x', participants: this.#people() }],
      }),
      'session-id': () => 'session-1',
      'is-sharing-screen': () => this.sharing,
    };
    const answer = answers[name];
    respond(answer ? answer() : { error: {} });
    return true;
  };

  #people(): Payload[] {
    const { displayName } = this.#settings.userInfo;
    return [{ id: this.#id, displayName, role: this.role }, ...this.#peers.map((peer) => ({ ...peer }))];
  }

  async #useCamera(): Promise<void> {
    await navigator.mediaDevices.getUserMedia({ video: true });
    holdAlive('camera');
  }
}

function newId(): string {
  return crypto.randomUUID().slice(0, 8);
}
