import { millisecondsInSecond } from 'date-fns/constants';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LiveSessionError } from '../domain/live-session-error.js';
import { type RoomFacts, unknownFacts } from '../domain/room-facts.js';
import { emptyRoster, type Roster, rosterAfter, type RosterEvent } from '../domain/room-roster.js';
import {
  idleRoom,
  isCallOpen,
  type RoomInput,
  type RoomState,
  roomStateAfter,
  roomWaitMs,
} from '../domain/room-state.js';
import { JitsiRoomClosedEvent } from '../events/jitsi-room-closed-event.js';
import { JitsiRoomErrorEvent } from '../events/jitsi-room-error-event.js';
import { JitsiRoomParticipantsChangeEvent } from '../events/jitsi-room-participants-change-event.js';
import { JitsiRoomReadyEvent } from '../events/jitsi-room-ready-event.js';
import { JitsiRoomStateChangeEvent } from '../events/jitsi-room-state-change-event.js';
import type { JitsiApi } from '../jitsi/external-api.js';
import type { JitsiServer } from '../jitsi/jitsi-server.js';
import { listenToRoom } from '../jitsi/listen-to-room.js';
import { loadExternalApi } from '../jitsi/load-external-api.js';
import { roomOptions, type RoomSettings } from '../jitsi/room-options.js';
import { asLiveSessionError } from './as-live-session-error.js';
import { reportError } from './report-error.js';
import { roomFactEvents } from './room-fact-events.js';

/** How long a room may take to close by itself before it is closed. */
const closingMs = 3 * millisecondsInSecond;

/** Owns at most one Jitsi API object; all that ends a call disposes of it. Dispatches the `jitsi-room-*` events of its host. */
export class JitsiRoomController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #state: RoomState = idleRoom;
  #facts: RoomFacts = unknownFacts;
  #roster: Roster = emptyRoster;
  #api: JitsiApi | null = null;
  /** Lives as long as the call. */
  #call: AbortController | null = null;
  #wait: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get state(): RoomState {
    return this.#state;
  }

  get facts(): RoomFacts {
    return this.#facts;
  }

  /** People in the room, the viewer included. */
  get count(): number {
    return this.#roster.size;
  }

  get api(): JitsiApi | null {
    return this.#api;
  }

  /** Opens a call in `frame`, unless one is open. Never rejects: what fails becomes the state `error`. */
  async open(server: () => JitsiServer, settings: RoomSettings, frame: HTMLElement): Promise<void> {
    if (isCallOpen(this.#state) || !this.#host.isConnected) return;
    const call = (this.#call = new AbortController());
    this.#apply({ type: 'load' });
    try {
      if (!isSecureContext)
        throw new LiveSessionError(
          'insecure_context',
          'Camera and microphone need a page served over https.',
        );
      const { scriptUrl, domain } = server();
      const JitsiMeetExternalAPI = await loadExternalApi(scriptUrl, call.signal);
      // Aborted: the element was removed meanwhile, and nothing may be created any more.
      call.signal.throwIfAborted();
      this.#api = new JitsiMeetExternalAPI(domain, roomOptions(server(), settings, frame));
      this.#listen(this.#api);
      this.#apply({ type: 'frame-created' });
    } catch (error) {
      if (!call.signal.aborted) this.#fail(asLiveSessionError(error, 'conference_failed'));
    }
  }

  /** Tells the app in the frame to do something; does nothing without a call, or where this release lacks the command. */
  command(name: string, ...args: unknown[]): void {
    const known = this.#api?.getSupportedCommands?.();
    if (!known || known.includes(name)) this.#api?.executeCommand(name, ...args);
  }

  /** Sends a command that ends the call, and settles when the call is over: by itself, or closed after 3 s. */
  async close(command: 'hangup' | 'endConference'): Promise<void> {
    if (!isCallOpen(this.#state)) return;
    const over = new Promise((resolve) => this.#call?.signal.addEventListener('abort', resolve));
    // Without the feedback dialog, which would keep the room open.
    if (command === 'hangup') this.command('hangup', false);
    else this.command(command);
    const { api } = this;
    const timer = setTimeout(() => this.#apply({ type: 'ready-to-close' }), api ? closingMs : 0);
    await over;
    clearTimeout(timer);
  }

  /** Ends the call at once, and forgets it. */
  dispose(): void {
    this.#apply({ type: 'reset' });
  }

  hostDisconnected(): void {
    // At once: a frame that is moved reloads anyway, and its API is deaf from then on (jitsi-facts §0.6).
    this.dispose();
  }

  #listen(api: JitsiApi): void {
    const whileOpen =
      <Args extends unknown[]>(handle: (...args: Args) => void) =>
      (...args: Args) => {
        if (this.#api === api) handle(...args);
      };
    listenToRoom(api, {
      facts: () => this.#facts,
      onInput: whileOpen((input: RoomInput) => this.#apply(input)),
      onRoster: whileOpen((event: RosterEvent) => this.#count(event)),
      onFacts: whileOpen((change: Partial<RoomFacts>) => this.#learn(change)),
      onReady: whileOpen(() => this.#host.dispatchEvent(new JitsiRoomReadyEvent())),
      onDeviceError: whileOpen((device: string) =>
        this.#tell(new LiveSessionError('media_denied', `The ${device} could not be used.`), false),
      ),
    });
  }

  #apply(input: RoomInput, failure?: LiveSessionError): void {
    const previous = this.#state;
    this.#state = roomStateAfter(previous, input);
    if (this.#state === previous) return;
    this.#planTimeout();
    const over = isCallOpen(previous) && !isCallOpen(this.#state);
    if (over) this.#tearDown();
    const { name: state, error: code } = this.#state;
    if (state !== previous.name)
      this.#host.dispatchEvent(new JitsiRoomStateChangeEvent({ state, previous: previous.name }));
    if (code)
      this.#tell(
        failure ?? new LiveSessionError(code, `The call failed in the state "${previous.name}".`),
        true,
      );
    if (over) this.#host.dispatchEvent(new JitsiRoomClosedEvent({ state }));
    this.#host.requestUpdate();
  }

  #fail(error: LiveSessionError): void {
    this.#apply({ type: 'failed', code: error.code }, error);
  }

  #tell(error: LiveSessionError, fatal: boolean): void {
    reportError(error);
    this.#host.dispatchEvent(new JitsiRoomErrorEvent({ code: error.code, message: error.message, fatal }));
  }

  #count(event: RosterEvent): void {
    const before = this.#roster.size;
    this.#roster = rosterAfter(this.#roster, event);
    if (this.#roster.size === before) return;
    this.#host.dispatchEvent(new JitsiRoomParticipantsChangeEvent({ count: this.#roster.size }));
    this.#host.requestUpdate();
  }

  #learn(change: Partial<RoomFacts>): void {
    const before = this.#facts;
    this.#facts = { ...before, ...change };
    for (const event of roomFactEvents(before, this.#facts)) this.#host.dispatchEvent(event);
    this.#host.requestUpdate();
  }

  #planTimeout(): void {
    clearTimeout(this.#wait);
    const { waitsFor } = this.#state;
    if (waitsFor) this.#wait = setTimeout(() => this.#apply({ type: 'timeout' }), roomWaitMs[waitsFor]);
  }

  #tearDown(): void {
    const api = this.#api;
    const frame = api?.getIFrame();
    this.#api = null;
    this.#count({ type: 'reset' });
    this.#learn(unknownFacts);
    this.#call?.abort();
    try {
      api?.dispose();
    } catch (error) {
      reportError(asLiveSessionError(error, 'conference_failed'));
    }
    // Also where the API's own dispose fails, no camera may stay on.
    frame?.remove();
  }
}
