import { EventListeners } from './event-listeners.js';
import { messageFrom, postTo, type FromFrame, type RoomOptions, type ToFrame } from './frame-protocol.js';
import { ParticipantList, type ParticipantInfo } from './participant-list.js';
import { supportedCommands, supportedEvents } from './supported-names.js';

type Listener = (payload: Record<string, unknown>) => void;

interface ExternalApiOptions {
  roomName?: string;
  width?: number | string;
  height?: number | string;
  parentNode?: Node;
  configOverwrite?: Record<string, unknown>;
  jwt?: string;
  lang?: string;
  userInfo?: { displayName?: string; email?: string };
  onload?: (event: unknown) => void;
}

/** The same permissions as in the real API. */
const allow =
  'autoplay; camera; clipboard-write; compute-pressure; display-capture; fullscreen; hid; microphone; screen-wake-lock; speaker-selection';

let framesMade = 0;

/** Creates the class `JitsiMeetExternalAPI` for rooms below `base`, the URL of the script without its file name. */
export function externalApiFor(base: URL) {
  const folder = base.href.replace(/\/$/, '');
  const ownDomain = base.host + base.pathname.replace(/\/$/, '');

  return class JitsiMeetExternalAPI {
    readonly #id = crypto.randomUUID();
    readonly #frame = document.createElement('iframe');
    readonly #listeners = new EventListeners();
    readonly #people = new ParticipantList();
    readonly #options: RoomOptions;
    readonly #onload: ExternalApiOptions['onload'];
    readonly #answers = new Map<number, (result: unknown) => void>();
    readonly #receive = (event: MessageEvent) => this.#onMessage(event);
    #waiting: ToFrame[] | null = [];
    #requests = 0;
    #disposed = false;

    constructor(domain: string, options: ExternalApiOptions = {}) {
      if (domain.replace(/\/$/, '') !== ownDomain) {
        throw new Error(`This external_api.js serves the rooms of ${ownDomain}, not of ${domain}.`);
      }
      const { configOverwrite = {}, userInfo = {}, jwt, lang, onload, parentNode = document.body } = options;
      // Drops functions and DOM nodes, which cannot be cloned into the frame.
      this.#options = JSON.parse(
        JSON.stringify({ config: configOverwrite, userInfo, jwt, lang }),
      ) as RoomOptions;
      this.#onload = onload;
      this.#frame.allow = allow;
      this.#frame.id = this.#frame.name = `jitsiConferenceFrame${framesMade++}`;
      this.#frame.style.width = cssSize(options.width);
      this.#frame.style.height = cssSize(options.height);
      this.#frame.style.border = '0';
      const forFrame = new URLSearchParams({ id: this.#id, host: location.origin });
      this.#frame.src = `${folder}/${encodeURIComponent(options.roomName ?? '')}#${forFrame}`;
      window.addEventListener('message', this.#receive);
      parentNode.appendChild(this.#frame);
    }

    on(event: string, listener: Listener): this {
      this.#listeners.add(event, listener);
      return this;
    }

    addListener(event: string, listener: Listener): this {
      return this.on(event, listener);
    }

    addEventListener(event: string, listener: Listener): void {
      this.on(event, listener);
    }

    addEventListeners(listeners: Record<string, Listener>): void {
      for (const [event, listener] of Object.entries(listeners)) this.on(event, listener);
    }

    once(event: string, listener: Listener): this {
      this.#listeners.addOnce(event, listener);
      return this;
    }

    off(event: string, listener: Listener): this {
      this.#listeners.remove(event, listener);
      return this;
    }

    removeListener(event: string, listener: Listener): this {
      return this.off(event, listener);
    }

    /** As in the real API, ignores a function argument and removes all listeners of the event. */
    removeEventListener(event: string): void {
      this.#listeners.remove(event);
    }

    executeCommand(name: string, ...args: unknown[]): void {
      if ((supportedCommands as readonly string[]).includes(name))
        this.#post({ type: 'command', name, args });
    }

    executeCommands(commands: Record<string, unknown[]>): void {
      for (const [name, args] of Object.entries(commands)) this.executeCommand(name, ...args);
    }

    dispose(): void {
      this.#disposed = true;
      window.removeEventListener('message', this.#receive);
      this.#frame.remove();
    }

    getIFrame(): HTMLIFrameElement {
      return this.#frame;
    }

    getNumberOfParticipants(): number {
      return this.#people.size;
    }

    getParticipantsInfo(): ParticipantInfo[] {
      return this.#people.all();
    }

    getDisplayName(id: string): string | undefined {
      return this.#people.nameOf(id);
    }

    isAudioMuted(): Promise<unknown> {
      return this.#ask('isAudioMuted');
    }

    isVideoMuted(): Promise<unknown> {
      return this.#ask('isVideoMuted');
    }

    isAudioAvailable(): Promise<unknown> {
      return this.#ask('isAudioAvailable');
    }

    isVideoAvailable(): Promise<unknown> {
      return this.#ask('isVideoAvailable');
    }

    getRoomsInfo(): Promise<unknown> {
      return this.#ask('getRoomsInfo');
    }

    getSupportedCommands(): string[] {
      return [...supportedCommands];
    }

    getSupportedEvents(): string[] {
      return [...supportedEvents];
    }

    #ask(name: string): Promise<unknown> {
      if (this.#disposed) return Promise.reject(new Error('No transport backend defined!'));
      const number = ++this.#requests;
      this.#post({ type: 'request', number, name });
      return new Promise((resolve) => this.#answers.set(number, resolve));
    }

    #post(message: ToFrame): void {
      if (this.#disposed) return;
      if (this.#waiting) this.#waiting.push(message);
      else postTo(this.#frame.contentWindow, base.origin, this.#id, message);
    }

    #onMessage(event: MessageEvent): void {
      const expected = { source: this.#frame.contentWindow, origin: base.origin, id: this.#id };
      const message = messageFrom<FromFrame>(event, expected);
      if (message?.type === 'hello') this.#start();
      if (message?.type === 'event') this.#onEvent(message.name, message.payload);
      if (message?.type === 'answer') {
        this.#answers.get(message.number)?.(message.result);
        this.#answers.delete(message.number);
      }
    }

    /** Called when the frame starts to listen, also after a reload. */
    #start(): void {
      const waiting = this.#waiting ?? [];
      this.#waiting = null;
      this.#post({ type: 'start', options: this.#options });
      for (const message of waiting) this.#post(message);
    }

    #onEvent(name: string, payload: Record<string, unknown>): void {
      this.#people.follow(name, payload);
      if (name === 'ready') this.#onload?.({ target: this.#frame });
      this.#listeners.call(name, payload);
    }
  };
}

function cssSize(size: number | string = '100%'): string {
  return typeof size === 'number' ? `${size}px` : size;
}
