/** Turns a microphone, camera or screen on and off. The device is opened only while on. */
export class DeviceSwitch {
  /** Track of the device while on; null is silence. */
  track: MediaStreamTrack | null = null;
  isOn = false;
  #wanted: boolean;
  #isWorking = false;
  #isClosed = false;
  readonly #open: () => Promise<MediaStreamTrack | null>;
  readonly #onChange: () => void;

  /** If `open` rejects, the device stays off. */
  constructor(wanted: boolean, open: () => Promise<MediaStreamTrack | null>, onChange: () => void) {
    this.#wanted = wanted;
    this.#open = open;
    this.#onChange = onChange;
  }

  /** Whether the viewer wants the device on; it may not be yet. */
  get isWanted(): boolean {
    return this.#wanted;
  }

  /** Turns the device on or off. While it is being opened, the last call decides. */
  set(wanted: boolean): void {
    this.#wanted = wanted;
    void this.apply();
  }

  /** Turns the device on or off as wanted. */
  async apply(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    while (this.isOn !== this.#wanted && !this.#isClosed) {
      if (this.isOn) this.#turnOff();
      else await this.#turnOn();
    }
    this.#isWorking = false;
  }

  /** Turns the device off permanently, also if it is still being opened. */
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
    // The device was unplugged, or sharing was stopped in the browser's own bar.
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
