/** The longest delay that browsers take: a longer one fires at once. */
const longestDelayMs = 2 ** 31 - 1;

interface Appointment {
  readonly at: number;
  /** When to keep it while the page is hidden. */
  readonly hiddenAt: number;
  readonly keep: () => void;
}

/**
 * One timer for the whole page: whoever waits for a moment makes an appointment here, and all that are due are kept in
 * one pass. While the page is hidden there is no timer, unless somebody asked to be woken even then; what else came due
 * meanwhile is kept when the page shows again.
 */
export class PageTimer {
  readonly #appointments = new Map<object, Appointment>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #armedFor = Infinity;

  /**
   * Sets the one appointment of `owner`, replacing its last.
   * @param at Milliseconds of `performance.now()`.
   * @param hiddenAt The same for as long as the page is hidden; Infinity waits until it shows.
   */
  set(owner: object, at: number, keep: () => void, hiddenAt = Infinity): void {
    if (this.#appointments.size === 0) document.addEventListener('visibilitychange', this.#keepDue);
    const appointment = { at, hiddenAt, keep };
    this.#appointments.set(owner, appointment);
    if (dueAt(appointment) < this.#armedFor) this.#arm(dueAt(appointment));
  }

  /** Drops the appointment of `owner`, if there is one. */
  delete(owner: object): void {
    if (!this.#appointments.delete(owner) || this.#appointments.size > 0) return;
    document.removeEventListener('visibilitychange', this.#keepDue);
    this.#disarm();
  }

  /** How many appointments are open. */
  get size(): number {
    return this.#appointments.size;
  }

  #arm(at: number): void {
    this.#disarm();
    if (at === Infinity) return;
    this.#armedFor = at;
    // Browsers cut off fractions, and would wake the page a moment too early, and then once more.
    const delay = Math.ceil(Math.max(0, at - performance.now()));
    this.#timer = setTimeout(this.#keepDue, Math.min(delay, longestDelayMs));
  }

  #disarm(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#armedFor = Infinity;
  }

  readonly #keepDue = () => {
    this.#disarm();
    const now = performance.now();
    let earliest = Infinity;
    for (const [owner, appointment] of [...this.#appointments]) {
      const at = dueAt(appointment);
      if (at <= now) {
        this.delete(owner);
        appointment.keep();
      } else {
        earliest = Math.min(earliest, at);
      }
    }
    this.#arm(Math.min(earliest, this.#armedFor));
  };
}

function dueAt({ at, hiddenAt }: Appointment): number {
  return document.hidden ? hiddenAt : at;
}

/** The timer that all elements share. */
export const pageTimer = new PageTimer();
