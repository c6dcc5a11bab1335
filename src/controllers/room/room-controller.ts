import { millisecondsInSecond } from 'date-fns/constants';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type ConferenceError, judgeConferenceError } from '../../domain/room/conference-error.js';
import { LiveSessionError, type LiveSessionErrorCode } from '../../domain/live-session-error.js';
import { type RoomFacts, initialFacts } from '../../domain/room/room-facts.js';
import { type RoomParticipant, RoomRoster } from '../../domain/room/room-roster.js';
import {
  idleRoom,
  isCallOpen,
  type RoomInput,
  type RoomState,
  roomStateAfter,
  roomWaitMs,
} from '../../domain/room/room-state.js';
import { type RoomView, roomView } from '../../domain/room/room-view.js';
import { JitsiRoomClosedEvent } from '../../events/jitsi-room-closed-event.js';
import { JitsiRoomErrorEvent } from '../../events/jitsi-room-error-event.js';
import { JitsiRoomReadyEvent } from '../../events/jitsi-room-ready-event.js';
import { JitsiRoomRecordingLinkEvent } from '../../events/jitsi-room-recording-link-event.js';
import { JitsiRoomStateChangeEvent } from '../../events/jitsi-room-state-change-event.js';
import { askRoom } from '../../jitsi/room/ask-room.js';
import type { JitsiApi } from '../../jitsi/jitsi-api.js';
import { commandNameIn } from '../../jitsi/room/jitsi-commands.js';
import type { JitsiRequest, JitsiRequests } from '../../jitsi/room/jitsi-requests.js';
import type { JitsiServer } from '../../jitsi/parse-jitsi-server.js';
import { listenToRoom, type RoomListener } from '../../jitsi/room/listen-to-room.js';
import { loadExternalApi } from '../../jitsi/script/load-external-api.js';
import * as diagnosis from '../../jitsi/script/page-diagnosis.js';
import { roomOptions, type RoomSettings } from '../../jitsi/room/room-options.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import { reportError } from '../../page/report-error.js';
import { RoomEventThrottle } from './room-event-throttle.js';

/** Time limit for the app to close the call. After it, the room closes the call. */
const closingMs = 3 * millisecondsInSecond;

/** Creates and disposes of the Jitsi API object, at most one at a time. Dispatches the `jitsi-room-*` events of its host. */
export class RoomController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #roster = new RoomRoster();
  #state: RoomState = idleRoom;
  #facts: RoomFacts = initialFacts;
  #api: JitsiApi | null = null;
  /** The window of the frame when the API object was created. */
  #window: Window | null = null;
  /** Aborted at the end of the call. */
  #call: AbortController | null = null;
  /** When the viewer joined, in milliseconds of `performance.now()`. */
  #joinedAt = 0;
  #wait: ReturnType<typeof setTimeout> | undefined;
  #notice: LiveSessionErrorCode | null = null;
  #lostFocus = false;
  readonly #throttle = new RoomEventThrottle(
    () => this.view,
    (events) => {
      for (const event of events) this.#host.dispatchEvent(event);
      this.#host.requestUpdate();
    },
  );

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The current state; the call is open between `loading` and its end. */
  get state(): RoomState {
    return this.#state;
  }

  /** The facts and participants of the call. */
  get view(): RoomView {
    return roomView(this.#facts, this.#roster);
  }

  /** All participants, including the viewer, in the order in which they joined. */
  get participants(): RoomParticipant[] {
    return this.#roster.participants;
  }

  /** The API object of the call; null without a call. */
  get api(): JitsiApi | null {
    return this.#api;
  }

  /** Code of a problem to display during the call, which does not end it; null for none. */
  get notice(): LiveSessionErrorCode | null {
    return this.#notice;
  }

  /** True if the browser has reloaded the frame, so that the API object is disconnected (docs/jitsi-facts.md#moving-the-frame). */
  get isCutOff(): boolean {
    return this.#api !== null && this.#api.getIFrame().contentWindow !== this.#window;
  }

  /** Opens a call in `frame`, unless one is open. Never rejects: failures set the state `error`. */
  async open(readServer: () => JitsiServer, settings: RoomSettings, frame: HTMLElement): Promise<void> {
    if (isCallOpen(this.#state) || !this.#host.isConnected || !this.#host.ownerDocument.defaultView) return;
    const page = this.#host.ownerDocument;
    const call = (this.#call = new AbortController());
    this.#notice = null;
    this.#apply({ type: 'load' });
    try {
      diagnosis.requireSecureContext();
      const server = readServer();
      this.#warn(diagnosis.demoServerWarning(server));
      diagnosis.onRefusedByPage(server, page, (error) => this.#fail(error), call.signal);
      const JitsiMeetExternalAPI = await loadExternalApi(server, call.signal, page);
      // The element was removed in the meantime.
      call.signal.throwIfAborted();
      this.#api = new JitsiMeetExternalAPI(server.domain, roomOptions(server, settings, frame));
      this.#window = this.#api.getIFrame().contentWindow;
      listenToRoom(this.#api, this.#listener(this.#api));
      this.#apply({ type: 'frame-created' });
      this.#notify(diagnosis.refusedDevices(server, this.#api.getIFrame()));
    } catch (error) {
      if (!call.signal.aborted) this.#fail(asLiveSessionError(error, 'conference_failed'));
    }
  }

  /** Returns the name of a command in the room's release of Jitsi; null without a call, or if it has no such command. */
  commandName(name: string): string | null {
    if (!this.#api) return null;
    const supported = this.#api.getSupportedCommands?.();
    return supported ? commandNameIn(supported, name) : name;
  }

  /** Sends a command to the app in the frame. Returns whether it was sent. */
  command(name: string, ...args: unknown[]): boolean {
    try {
      const commandName = this.commandName(name);
      if (commandName === null) return false;
      this.#api?.executeCommand(commandName, ...args);
      return true;
    } catch {
      // An error in the server's script must not prevent leaving.
      return false;
    }
  }

  /** Sends a request to the app in the frame. Resolves to the answer. */
  request<Name extends JitsiRequest>(
    name: Name,
    ...args: Parameters<JitsiRequests[Name]>
  ): Promise<Awaited<ReturnType<JitsiRequests[Name]>>> {
    return askRoom(this.#api, name, args, this.#call?.signal);
  }

  /** Sends a command that ends the call. Resolves when the call is over, at the latest after 3 s. */
  async close(command: 'hangup' | 'endConference'): Promise<void> {
    if (!isCallOpen(this.#state)) return;
    const over = new Promise((resolve) => this.#call?.signal.addEventListener('abort', resolve));
    // `false` omits the feedback dialog, which would keep the room open.
    const sent = command === 'hangup' ? this.command('hangup', false) : this.command(command);
    const timer = setTimeout(() => this.#apply({ type: 'ready-to-close' }), sent ? closingMs : 0);
    await over;
    clearTimeout(timer);
  }

  /** Ends the call immediately, and resets the state. */
  dispose(): void {
    this.#apply({ type: 'reset' });
  }

  /** Removes the notice. */
  dismissNotice(): void {
    this.#notice = null;
    this.#host.requestUpdate();
  }

  /** Returns whether the frame was removed while it had the focus, and resets this. */
  takeLostFocus(): boolean {
    const lost = this.#lostFocus;
    this.#lostFocus = false;
    return lost;
  }

  hostDisconnected(): void {
    // Also for a move, because the frame reloads and the API object is disconnected (docs/jitsi-facts.md#moving-the-frame).
    this.dispose();
  }

  #listener(api: JitsiApi): RoomListener {
    const whileOpen =
      <Args extends unknown[]>(handle: (...args: Args) => void) =>
      (...args: Args) => {
        if (this.#api === api) handle(...args);
      };
    return {
      facts: () => this.#facts,
      callMs: () => performance.now() - this.#joinedAt,
      onInput: whileOpen((input) => this.#apply(input)),
      onRoster: whileOpen((event) => {
        if (this.#roster.apply(event)) this.#throttle.schedule();
      }),
      onFacts: whileOpen((change) => this.#updateFacts(change)),
      onReady: whileOpen(() => this.#host.dispatchEvent(new JitsiRoomReadyEvent())),
      onDeviceError: whileOpen((device) =>
        this.#notify(new LiveSessionError('media_denied', `The ${device} could not be used.`)),
      ),
      onRecordingLink: whileOpen((recording) =>
        this.#host.dispatchEvent(new JitsiRoomRecordingLinkEvent(recording)),
      ),
    };
  }

  #apply(input: RoomInput, failure?: LiveSessionError): void {
    if (input.type === 'conference-error') this.#warn(harmlessError(input.error));
    const previous = this.#state;
    const next = roomStateAfter(previous, input);
    if (next === previous) return;
    const failed = next.error === null ? null : (failure ?? failureIn(previous, next.error));
    const error = failed && diagnosis.explained(failed, this.#host.ownerDocument);
    this.#state = { ...next, error: error?.code ?? null };
    if (next.name === 'joined' && previous.name !== 'joined') this.#joinedAt = performance.now();
    this.#planTimeout();
    const over = isCallOpen(previous) && !isCallOpen(next);
    if (over) this.#tearDown();
    this.#throttle.flush();
    const { name: state } = next;
    if (state !== previous.name)
      this.#host.dispatchEvent(new JitsiRoomStateChangeEvent({ state, previous: previous.name }));
    if (error) this.#report(error, true);
    if (over) this.#host.dispatchEvent(new JitsiRoomClosedEvent({ state }));
  }

  #fail(error: LiveSessionError): void {
    this.#apply({ type: 'failed', code: error.code }, error);
  }

  /** Reports an error that does not end the call. */
  #warn(error: LiveSessionError | null): void {
    if (error) this.#report(error, false);
  }

  /** Reports an error that does not end the call, and displays it as a notice. */
  #notify(error: LiveSessionError | null): void {
    if (!error) return;
    this.#notice = error.code;
    this.#warn(error);
    this.#host.requestUpdate();
  }

  #report(error: LiveSessionError, fatal: boolean): void {
    reportError(error);
    this.#host.dispatchEvent(new JitsiRoomErrorEvent({ code: error.code, message: error.message, fatal }));
  }

  #updateFacts(change: Partial<RoomFacts>): void {
    this.#facts = { ...this.#facts, ...change };
    this.#throttle.schedule();
  }

  #planTimeout(): void {
    clearTimeout(this.#wait);
    const { waitsFor } = this.#state;
    if (waitsFor) this.#wait = setTimeout(() => this.#apply({ type: 'timeout' }), roomWaitMs[waitsFor]);
  }

  #tearDown(): void {
    const api = this.#api;
    const frame = api?.getIFrame();
    this.#lostFocus = frame !== undefined && this.#host.shadowRoot?.activeElement === frame;
    this.#api = null;
    this.#window = null;
    this.#notice = null;
    this.#roster.apply({ type: 'reset' });
    this.#facts = initialFacts;
    this.#call?.abort();
    try {
      api?.dispose();
    } catch (error) {
      reportError(asLiveSessionError(error, 'conference_failed'));
    }
    // Turns off the camera even if `dispose()` of the API object fails.
    frame?.remove();
  }
}

function failureIn(state: RoomState, code: LiveSessionErrorCode): LiveSessionError {
  return new LiveSessionError(code, `The call failed in the state "${state.name}".`);
}

/** Returns a harmless error for developers, or null. Contains only the name, because the message may contain personal data. */
function harmlessError(error: ConferenceError): LiveSessionError | null {
  if (judgeConferenceError(error).verdict !== 'harmless') return null;
  const name = /^[\w.-]{1,80}$/.test(error.name) ? error.name : 'an error without a name';
  return new LiveSessionError('conference_failed', `The room reported ${name}, which does not end the call.`);
}
