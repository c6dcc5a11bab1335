/** Stores entries by key with weak references, so that entries that nothing else uses can be garbage-collected. */
export class WeakEntries<Entry extends object> {
  readonly #entries = new Map<string, WeakRef<Entry>>();

  /** Returns the entry of a key. Creates it if there is none. */
  get(key: string, create: () => Entry): Entry {
    const existing = this.find(key);
    if (existing) return existing;
    const entry = create();
    this.#entries.set(key, new WeakRef(entry));
    return entry;
  }

  /** Returns the entry of a key; undefined if there is none. */
  find(key: string): Entry | undefined {
    return this.#entries.get(key)?.deref();
  }

  /** Returns all entries. Removes the keys of entries that no longer exist. */
  values(): Entry[] {
    const entries: Entry[] = [];
    for (const [key, weak] of this.#entries) {
      const entry = weak.deref();
      if (entry) entries.push(entry);
      else this.#entries.delete(key);
    }
    return entries;
  }
}
