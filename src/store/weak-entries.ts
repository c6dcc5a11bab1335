/** Entries by key, each for as long as something else refers to it. */
export class WeakEntries<Entry extends object> {
  readonly #entries = new Map<string, WeakRef<Entry>>();

  /** The entry of a key; made where there is none. */
  get(key: string, make: () => Entry): Entry {
    const known = this.find(key);
    if (known) return known;
    const entry = make();
    this.#entries.set(key, new WeakRef(entry));
    return entry;
  }

  /** The entry of a key; undefined where there is none. */
  find(key: string): Entry | undefined {
    return this.#entries.get(key)?.deref();
  }

  /** All entries; forgets the keys of those that are gone. */
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
