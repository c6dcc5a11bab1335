/** Keeps the focus in a list whose rows are added, removed, and moved to other groups. */
export class KeptFocus {
  #wasInside = false;
  #id: string | undefined;

  /** Stores which row has the focus. Call this before an update. */
  remember(root: ShadowRoot): void {
    const row = root.activeElement?.closest<HTMLElement>('[data-id]');
    this.#wasInside = root.activeElement !== null;
    this.#id = row?.dataset.id;
  }

  /** Restores the focus that an update has removed: in the row of the same session, or on the list if there is none. */
  restore(root: ShadowRoot): void {
    if (!this.#wasInside || root.activeElement) return;
    const action = this.#id === undefined ? null : root.getElementById(`action-${this.#id}`);
    const target = action ?? root.querySelector<HTMLElement>('[part~="base"]');
    target?.focus({ preventScroll: true });
  }
}
