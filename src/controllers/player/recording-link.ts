import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import { reportError } from '../../page/report-error.js';
import type { SessionController } from '../session/session-controller.js';
import type { Seat } from './seat.js';

/** Tells the backend where a recording can be seen, once for each link. */
export class RecordingLink {
  #sent: string | null = null;

  async send(link: string, { client, snapshot }: Seat, sessions: SessionController): Promise<void> {
    if (!client.setRecording || link === this.#sent) return;
    this.#sent = link;
    try {
      const { id } = snapshot.session;
      await sessions.call(client, () => client.setRecording!(id, { recording_url: link }));
    } catch (error) {
      // Jitsi may report the link again, and then it is sent again; in class nobody has to read about it.
      this.#sent = null;
      reportError(asLiveSessionError(error));
    }
  }
}
