// Replaces a Jitsi server's script in tests and stories that control the room themselves.
{
  const instances = [];

  class JitsiMeetExternalAPI {
    #listeners = new Map();
    #frame = document.createElement('iframe');

    constructor(domain, options) {
      Object.assign(this, {
        domain,
        options,
        commands: [],
        disposed: false,
        audioMuted: true,
        videoMuted: true,
      });
      this.#frame.srcdoc = window.fakeJitsiPicture ?? '';
      this.#frame.allow = 'camera; microphone';
      Object.assign(this.#frame.style, { border: '0', width: '100%', height: '100%' });
      options.parentNode.append(this.#frame);
      instances.push(this);
    }

    addListener(event, listener) {
      const listeners = this.#listeners.get(event) ?? [];
      this.#listeners.set(event, [...listeners, listener]);
    }

    /** Dispatches an event, as the app in the frame does. */
    emit(event, payload = {}) {
      if (event === 'audioMuteStatusChanged') this.audioMuted = payload?.muted;
      if (event === 'videoMuteStatusChanged') this.videoMuted = payload?.muted;
      for (const listener of this.#listeners.get(event) ?? []) listener(payload);
    }

    /** Dispatches the events of a viewer who joins without a prejoin page. */
    join(id = 'me') {
      this.emit('ready');
      this.emit('videoConferenceJoined', { id, roomName: 'x', breakoutRoom: false });
    }

    executeCommand(name, ...args) {
      this.commands.push([name, ...args]);
    }

    async isAudioMuted() {
      await null; // the app in the frame responds asynchronously
      return this.audioMuted;
    }

    async isVideoMuted() {
      await null;
      return this.videoMuted;
    }

    getIFrame() {
      return this.#frame;
    }

    dispose() {
      this.disposed = true;
      this.#listeners.clear();
      this.#frame.remove();
    }
  }

  window.JitsiMeetExternalAPI = JitsiMeetExternalAPI;
  window.fakeJitsi = { instances };
}
