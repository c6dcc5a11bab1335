/** A microphone, a camera or a screen that can be on or off; the device is opened only when it goes on. */
export class DeviceSwitch {
  /** What it gives while it is on; null is silence. */
  track: MediaStreamTrack | null = null;
  isOn = false;
  #wanted: boolean;
  #isWorking = false;
  #isClosed = false;
  readonly #open: () => Promise<MediaStreamTrack | null>;
  readonly #onChange: () => void;

  /** `open` rejects when it is to stay off. */
  constructor(wanted: boolean, open: () => Promise<MediaStreamTrack | null>, onChange: () => void) {
    this.#wanted = wanted;
    this.#open = open;
    this.#onChange = onChange;
  }

  /** What the viewer wants, which it may not be yet. */
  get isWanted(): boolean {
    return this.#wanted;
  }

  /** Turns it on or off; while a device is being opened, the last wish counts. */
  set(wanted: boolean): void {
    this.#wanted = wanted;
    void this.apply();
  }

  /** Makes it what is wanted. */
  async apply(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    while (this.isOn !== this.#wanted && !this.#isClosed) {
      if (this.isOn) this.#turnOff();
      else await this.#turnOn();
    }
    this.#isWorking = false;
  }

  /** Turns it off for good, also when a device is only now being opened. */
  close(): void {
    this.#isClosed = true;
    this.#wanted = false;
    if (this.isOn) this.#turnOff();
  }

  async #turnOn(): Promise<void> {
    let track: MediaStreamTrack | null;
    try {
      track = await this.#open();
    } catch {
      this.#wanted = false;
      this.#onChange();
      return;
    }
    if (this.#isClosed) return track?.stop();
    this.track = track;
    this.isOn = true;
    // Unplugged, or the browser's own "stop sharing".
    track?.addEventListener('ended', () => this.track === track && this.set(false));
    this.#onChange();
  }

  #turnOff(): void {
    this.track?.stop();
    this.track = null;
    this.isOn = false;
    this.#onChange();
  }
}
