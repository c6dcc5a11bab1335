/** Makes the browser ask for confirmation before the page is closed or left. */
export class LeaveGuard {
  #isOn = false;

  /** Enables or disables the confirmation. */
  set(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    if (isOn) window.addEventListener('beforeunload', requestConfirmation);
    else window.removeEventListener('beforeunload', requestConfirmation);
  }
}

function requestConfirmation(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
