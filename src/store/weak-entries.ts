/** Stores entries by key with weak references: an entry that is no longer used elsewhere is removed. */
export class WeakEntries<Entry extends object> {
  readonly #entries = new Map<string, WeakRef<Entry>>();
  readonly #collected = new FinalizationRegistry<string>((key) => {
    if (!this.#entries.get(key)?.deref()) this.#entries.delete(key);
  });

  /** Returns the entry of a key. Creates it if there is none. */
  get(key: string, create: () => Entry): Entry {
    const existing = this.#entries.get(key)?.deref();
    if (existing) return existing;
    const entry = create();
    this.#entries.set(key, new WeakRef(entry));
    this.#collected.register(entry, key);
    return entry;
  }

  /** Returns the entry of a key; null if there is none. */
  find(key: string): Entry | null {
    return this.#entries.get(key)?.deref() ?? null;
  }

  /** Returns all entries that are still in use. */
  values(): Entry[] {
    return [...this.#entries.values()].flatMap((entry) => entry.deref() ?? []);
  }
}
