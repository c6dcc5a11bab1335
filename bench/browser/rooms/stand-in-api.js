/** Stand-in for a Jitsi server's script: a frame, listeners, `dispose`, and the set of instances that were not disposed of. */
class JitsiMeetExternalAPI {
  #frame = document.createElement('iframe');
  #listeners = new Map();

  constructor(_domain, { parentNode }) {
    parentNode.append(this.#frame);
    alive.add(this);
    globalThis.latestRoom = this;
  }

  addListener(event, listener) {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  addEventListener(event, listener) {
    this.addListener(event, listener);
  }

  on(event, listener) {
    this.addListener(event, listener);
  }

  emit(event, payload) {
    for (const listener of this.#listeners.get(event) ?? []) listener(payload);
  }

  executeCommand() {}

  getParticipantsInfo() {
    return [];
  }

  async isAudioMuted() {
    return true;
  }

  async isVideoMuted() {
    return true;
  }

  getIFrame() {
    return this.#frame;
  }

  dispose() {
    alive.delete(this);
    this.#listeners.clear();
    this.#frame.remove();
  }
}

const alive = new Set();
globalThis.JitsiMeetExternalAPI = JitsiMeetExternalAPI;
globalThis.roomsAlive = () => alive.size;
