/** Entries by key, each for as long as somebody else refers to it. */
export class WeakEntries<Entry extends object> {
  readonly #entries = new Map<string, WeakRef<Entry>>();
  readonly #collected = new FinalizationRegistry<string>((key) => {
    if (!this.#entries.get(key)?.deref()) this.#entries.delete(key);
  });

  /** The entry of a key; made where there is none. */
  get(key: string, make: () => Entry): Entry {
    const known = this.#entries.get(key)?.deref();
    if (known) return known;
    const entry = make();
    this.#entries.set(key, new WeakRef(entry));
    this.#collected.register(entry, key);
    return entry;
  }

  /** The entry of a key; null where there is none. */
  find(key: string): Entry | null {
    return this.#entries.get(key)?.deref() ?? null;
  }

  values(): Entry[] {
    return [...this.#entries.values()].flatMap((entry) => entry.deref() ?? []);
  }
}
