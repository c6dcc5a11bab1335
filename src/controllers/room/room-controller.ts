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
import { RoomNews } from './room-news.js';

/** How long a room may take to close by itself before it is closed. */
const closingMs = 3 * millisecondsInSecond;

/** Owns at most one Jitsi API object; all that ends a call disposes of it. Dispatches the `jitsi-room-*` events of its host. */
export class RoomController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #roster = new RoomRoster();
  #state: RoomState = idleRoom;
  #facts: RoomFacts = initialFacts;
  #api: JitsiApi | null = null;
  /** The window that the API object speaks to. */
  #window: Window | null = null;
  /** Lives as long as the call. */
  #call: AbortController | null = null;
  #joinedAt = 0;
  #wait: ReturnType<typeof setTimeout> | undefined;
  #notice: LiveSessionErrorCode | null = null;
  #lostFocus = false;
  readonly #news = new RoomNews(
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

  get state(): RoomState {
    return this.#state;
  }

  /** What is known of the call. */
  get view(): RoomView {
    return roomView(this.#facts, this.#roster);
  }

  get participants(): RoomParticipant[] {
    return this.#roster.participants;
  }

  get api(): JitsiApi | null {
    return this.#api;
  }

  /** What the viewer is to know although the call goes on; null for nothing. */
  get notice(): LiveSessionErrorCode | null {
    return this.#notice;
  }

  /** Has the browser reloaded the frame, so that the API object speaks to nobody any more (jitsi-facts §0.6)? */
  get isCutOff(): boolean {
    return this.#api !== null && this.#api.getIFrame().contentWindow !== this.#window;
  }

  /** Opens a call in `frame`, unless one is open. Never rejects: what fails becomes the state `error`. */
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
      // Aborted: the element was removed meanwhile, and nothing may be created any more.
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

  /** The name under which the room's release has a command; null without a call, or where it does not have it. */
  commandName(name: string): string | null {
    if (!this.#api) return null;
    const supported = this.#api.getSupportedCommands?.();
    return supported ? commandNameIn(supported, name) : name;
  }

  /** Tells the app in the frame to do something, and tells whether it can. */
  command(name: string, ...args: unknown[]): boolean {
    try {
      const known = this.commandName(name);
      if (known === null) return false;
      this.#api?.executeCommand(known, ...args);
      return true;
    } catch {
      // Whatever is wrong with the server's script, the viewer can leave.
      return false;
    }
  }

  /** Asks the app in the frame for something. */
  request<Name extends JitsiRequest>(
    name: Name,
    ...args: Parameters<JitsiRequests[Name]>
  ): Promise<Awaited<ReturnType<JitsiRequests[Name]>>> {
    return askRoom(this.#api, name, args, this.#call?.signal);
  }

  /** Sends a command that ends the call, and settles when the call is over: by itself, or closed after 3 s. */
  async close(command: 'hangup' | 'endConference'): Promise<void> {
    if (!isCallOpen(this.#state)) return;
    const over = new Promise((resolve) => this.#call?.signal.addEventListener('abort', resolve));
    // Without the feedback dialog, which would keep the room open.
    const sent = command === 'hangup' ? this.command('hangup', false) : this.command(command);
    const timer = setTimeout(() => this.#apply({ type: 'ready-to-close' }), sent ? closingMs : 0);
    await over;
    clearTimeout(timer);
  }

  /** Ends the call at once, and forgets it. */
  dispose(): void {
    this.#apply({ type: 'reset' });
  }

  /** The viewer has read the notice. */
  dismissNotice(): void {
    this.#notice = null;
    this.#host.requestUpdate();
  }

  /** Did a frame go with the focus in it? Answers so once. */
  takeLostFocus(): boolean {
    const lost = this.#lostFocus;
    this.#lostFocus = false;
    return lost;
  }

  hostDisconnected(): void {
    // At once: a frame that is moved reloads anyway, and its API is deaf from then on (jitsi-facts §0.6).
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
        if (this.#roster.apply(event)) this.#news.soon();
      }),
      onFacts: whileOpen((change) => this.#learn(change)),
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
    if (input.type === 'conference-error') this.#warn(harmless(input.error));
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
    this.#news.now();
    const { name: state } = next;
    if (state !== previous.name)
      this.#host.dispatchEvent(new JitsiRoomStateChangeEvent({ state, previous: previous.name }));
    if (error) this.#tell(error, true);
    if (over) this.#host.dispatchEvent(new JitsiRoomClosedEvent({ state }));
  }

  #fail(error: LiveSessionError): void {
    this.#apply({ type: 'failed', code: error.code }, error);
  }

  /** Tells developers of what does not end the call. */
  #warn(error: LiveSessionError | null): void {
    if (error) this.#tell(error, false);
  }

  /** Tells viewers as well. */
  #notify(error: LiveSessionError | null): void {
    if (!error) return;
    this.#notice = error.code;
    this.#warn(error);
    this.#host.requestUpdate();
  }

  #tell(error: LiveSessionError, fatal: boolean): void {
    reportError(error);
    this.#host.dispatchEvent(new JitsiRoomErrorEvent({ code: error.code, message: error.message, fatal }));
  }

  #learn(change: Partial<RoomFacts>): void {
    this.#facts = { ...this.#facts, ...change };
    this.#news.soon();
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
    // Also where the API's own dispose fails, no camera may stay on.
    frame?.remove();
  }
}

function failureIn(state: RoomState, code: LiveSessionErrorCode): LiveSessionError {
  return new LiveSessionError(code, `The call failed in the state "${state.name}".`);
}

/** An error that changes nothing, for developers; its name alone, since a message may hold personal data. */
function harmless(error: ConferenceError): LiveSessionError | null {
  if (judgeConferenceError(error).verdict !== 'harmless') return null;
  const name = /^[\w.-]{1,80}$/.test(error.name) ? error.name : 'an error without a name';
  return new LiveSessionError('conference_failed', `The room reports ${name}, and goes on.`);
}
