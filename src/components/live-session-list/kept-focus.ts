/** Keeps the focus in a list whose rows come, go, and move from one group to another. */
export class KeptFocus {
  #wasInside = false;
  #id: string | undefined;

  /** Notes where the focus is, before an update. */
  remember(root: ShadowRoot): void {
    const row = root.activeElement?.closest<HTMLElement>('[data-id]');
    this.#wasInside = root.activeElement !== null;
    this.#id = row?.dataset.id;
  }

  /** Brings the focus back that an update has lost: to the same session, else to the list as a whole. */
  restore(root: ShadowRoot): void {
    if (!this.#wasInside || root.activeElement) return;
    const action = this.#id === undefined ? null : root.getElementById(`action-${this.#id}`);
    const target = action ?? root.querySelector<HTMLElement>('[part~="base"]');
    target?.focus({ preventScroll: true });
  }
}
