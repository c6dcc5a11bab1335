import type { Participant, ParticipantState, RoomEvent } from '../room-message.js';
import { announceJoin, announceStart, localNames } from './app-announcements.js';
import { ChatLog } from './chat-log.js';
import { destroyedError, isFull, lostError, refusalError, type ConferenceError } from './conference-error.js';
import type { DeviceSwitch } from './device-switch.js';
import type { Emit } from './host-link.js';
import { initials } from './initials.js';
import { LocalDevices } from './local-devices.js';
import { RemotePeople } from './remote-people.js';
import type { ButtonName, RoomConfig } from './room-config.js';
import { Signalling } from './signalling.js';
import { stayConnected } from './stay-connected.js';

/** Phase of the viewer's visit. */
export type Phase = 'prejoin' | 'connecting' | 'joined' | 'left' | 'ended' | 'refused' | 'full' | 'failed';

/** A short notice for the viewer. */
export interface Notice {
  readonly kind: 'joined' | 'left' | 'hand' | 'muted';
  readonly name: string;
}

/** A visit to a room: joins, handles the room's events, reconnects when the connection breaks, and leaves. */
export class Conference {
  phase: Phase = 'connecting';
  isReconnecting = false;
  isTileView = false;
  subject = '';
  notice: Notice | null = null;
  buttons: ButtonName[];
  /** The viewer; the id is `local` until the server assigns one. */
  readonly me: Participant;
  readonly chat: ChatLog;
  readonly devices: LocalDevices;
  readonly people: RemotePeople;
  readonly roomName: string;
  readonly config: RoomConfig;
  readonly #emit: Emit;
  readonly #onChange: () => void;
  readonly #signalling: Signalling;
  readonly #leaving = new AbortController();

  constructor(roomName: string, config: RoomConfig, emit: Emit, onChange: () => void) {
    this.roomName = roomName;
    this.config = config;
    this.#emit = emit;
    this.#onChange = onChange;
    this.buttons = config.buttons;
    const state = { audioMuted: true, videoMuted: true, sharing: false, hand: 0 };
    this.me = { id: 'local', name: config.displayName, moderator: false, state };
    this.chat = new ChatLog(emit);
    this.#signalling = new Signalling(roomName);
    this.people = new RemotePeople(emit, (to, signal) =>
      this.#signalling.send({ type: 'signal', to, signal }),
    );
    this.devices = new LocalDevices({
      startsMuted: config.startsMuted,
      initials: () => initials(this.me.name),
      emit,
      onChange: () => this.#onDevicesChange(),
    });
  }

  /** Shows the prejoin page or joins, by the host page's options. */
  start(): void {
    announceStart(this.#emit, this.me, this.isTileView);
    if (!this.config.hasPrejoin) return this.join();
    this.phase = 'prejoin';
    this.#emit('prejoinScreenLoaded', { id: 'local', ...localNames(this.me) });
    this.#onChange();
  }

  /** Joins the room. */
  join(): void {
    this.phase = 'connecting';
    this.#onChange();
    void this.#stay();
  }

  /** Leaves the room. */
  hangUp(): void {
    if (this.#isOver) return;
    this.#signalling.leave();
    this.#close('left');
  }

  /** Leaves while the page unloads, without events. */
  vanish(): void {
    if (this.#isOver) return;
    this.#signalling.leave();
    this.#leaving.abort();
  }

  /** Ends the conference for everyone; only moderators can. */
  end(): void {
    if (this.me.moderator) this.#signalling.send({ type: 'end' });
  }

  /** Mutes all others; only moderators can. */
  muteEveryone(media: 'audio' | 'video'): void {
    if (this.me.moderator) this.#signalling.send({ type: 'mute-everyone', media });
  }

  /** Sets the subject; only moderators can. */
  setSubject(subject: string): void {
    this.config.subject = subject;
    if (this.phase === 'joined' && this.me.moderator) this.#signalling.send({ type: 'subject', subject });
  }

  /** Changes the viewer's name, unless a token sets it. */
  setName(name: string): void {
    if (this.config.token !== undefined && this.phase === 'joined') return;
    this.me.name = name;
    if (this.phase === 'joined') this.#signalling.send({ type: 'name', name });
    const { displayName: displayname, formattedDisplayName } = localNames(this.me);
    this.#emit('displayNameChange', { id: this.me.id, displayname, formattedDisplayName });
    this.#onChange();
  }

  /** Sends a chat message to all; returns false if that is not possible now. */
  sendChat(text: string): boolean {
    if (this.phase !== 'joined' || this.isReconnecting || text === '') return false;
    this.#signalling.send({ type: 'chat', text });
    this.chat.addOwn(this.me.name, text);
    this.#onChange();
    return true;
  }

  /** Sets the buttons of the toolbar. */
  setButtons(buttons: ButtonName[]): void {
    this.buttons = buttons;
    this.#onChange();
  }

  /** Opens or closes the chat. */
  toggleChat(): void {
    this.chat.toggle();
    this.#onChange();
  }

  /** Switches between a grid of all and one participant on the stage. */
  toggleTileView(): void {
    this.isTileView = !this.isTileView;
    this.#emit('tileViewChanged', { enabled: this.isTileView });
    this.#onChange();
  }

  /** Raises or lowers the viewer's hand. */
  toggleHand(): void {
    if (this.phase !== 'joined') return;
    this.#setState({ hand: this.me.state.hand ? 0 : Date.now() });
    this.#emit('raiseHandUpdated', { id: this.me.id, handRaised: this.me.state.hand });
  }

  get #isOver(): boolean {
    return this.#leaving.signal.aborted;
  }

  async #stay(): Promise<void> {
    const { signal } = this.#leaving;
    const outcome = await stayConnected({
      events: () => this.#signalling.events(this.me.name, this.config.token, signal),
      onEvent: (event) => this.#receive(event),
      onBreak: () => {
        this.isReconnecting = true;
        this.#onChange();
      },
      signal,
    });
    if (outcome === 'lost') this.#fail('failed', lostError);
    else if (outcome !== 'left')
      this.#fail(isFull(outcome.code) ? 'full' : 'refused', refusalError(outcome.code));
  }

  #receive(event: RoomEvent): void {
    switch (event.type) {
      case 'welcome':
        this.#onWelcome(event);
        break;
      case 'joined':
        this.people.add(event.participant, this.devices.outgoing, false);
        this.notice = { kind: 'joined', name: event.participant.name };
        break;
      case 'left':
        this.notice = { kind: 'left', name: this.people.get(event.id)?.name ?? '' };
        this.people.remove(event.id);
        break;
      case 'state':
        this.#onState(event.id, event.state);
        break;
      case 'name':
        this.people.setName(event.id, event.name);
        break;
      case 'signal':
        return this.people.get(event.from)?.peer.receive(event.signal);
      case 'chat':
        this.chat.receive(event.from, this.people.get(event.from)?.name ?? '', event.text);
        break;
      case 'subject':
        this.#onSubject(event.subject);
        break;
      case 'mute':
        this.#onMute(this.devices[event.media === 'audio' ? 'microphone' : 'camera']);
        break;
      case 'ended':
        this.#emit('errorOccurred', { error: destroyedError });
        return this.#close('ended');
    }
    this.#onChange();
  }

  #onWelcome({ me, subject, participants }: Extract<RoomEvent, { type: 'welcome' }>): void {
    if (this.phase === 'joined') this.#startAnew();
    this.phase = 'joined';
    this.isReconnecting = false;
    // A guest may have changed their name meanwhile; the name of a token stays.
    const name = this.config.token ? me.name : this.me.name;
    if (name !== me.name) this.#signalling.send({ type: 'name', name });
    Object.assign(this.me, { id: me.id, name, moderator: me.moderator });
    for (const participant of participants) this.people.add(participant, this.devices.outgoing, true);
    announceJoin(this.#emit, this.me, this.roomName, this.config.email);
    this.subject = '';
    if (subject) this.#onSubject(subject);
    if (this.config.subject) this.setSubject(this.config.subject);
    this.devices.apply();
    this.#onDevicesChange();
  }

  /** Resets the visit after a broken connection, as when Jitsi's page reloads itself. */
  #startAnew(): void {
    this.people.clear();
    this.#emit('videoConferenceLeft', { roomName: this.roomName });
    this.me.state.hand = 0;
    announceStart(this.#emit, this.me, this.isTileView);
  }

  #onState(id: string, state: ParticipantState): void {
    const person = this.people.get(id);
    if (person && state.hand && !person.state.hand) this.notice = { kind: 'hand', name: person.name };
    this.people.setState(id, state);
  }

  #onMute(device: DeviceSwitch): void {
    if (device.isWanted) this.notice = { kind: 'muted', name: '' };
    device.set(false);
  }

  #onSubject(subject: string): void {
    this.subject = subject;
    this.#emit('subjectChange', { subject });
  }

  #onDevicesChange(): void {
    const { microphone, camera, screen } = this.devices;
    this.#setState({ audioMuted: !microphone.isOn, videoMuted: !camera.isOn, sharing: screen.isOn });
    this.people.setTracks(this.devices.outgoing);
  }

  #setState(change: Partial<ParticipantState>): void {
    this.me.state = { ...this.me.state, ...change };
    if (this.phase === 'joined') this.#signalling.send({ type: 'state', state: this.me.state });
    this.#onChange();
  }

  /** Sends Jitsi's events in Jitsi's order, each `participantLeft` twice. */
  #close(phase: 'left' | 'ended'): void {
    const ids = this.people.all().map(({ id }) => id);
    this.phase = phase;
    this.#leaving.abort();
    this.#emit('raiseHandUpdated', { id: 'local', handRaised: 0 });
    this.people.clear();
    this.devices.close();
    this.#emit('videoMuteStatusChanged', { muted: true });
    for (const id of ids) this.#emit('participantLeft', { id });
    this.#emit('videoConferenceLeft', { roomName: this.roomName });
    this.#emit('readyToClose', {});
    this.#onChange();
  }

  #fail(phase: 'full' | 'refused' | 'failed', error: ConferenceError): void {
    this.phase = phase;
    this.#leaving.abort();
    this.people.clear();
    this.devices.close();
    this.#emit('errorOccurred', { error });
    this.#onChange();
  }
}
