import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import { reportError } from '../../page/report-error.js';
import type { Seat } from './seat.js';
import type { SessionController } from '../session/session-controller.js';

/** Tells the backend where a recording can be seen, once for each link. */
export class RecordingLink {
  #sent: string | null = null;

  async send(link: string, { client, held }: Seat, sessions: SessionController): Promise<void> {
    if (!client.setRecording || link === this.#sent) return;
    this.#sent = link;
    try {
      sessions.accept(await client.setRecording(held.session.id, { recording_url: link }));
    } catch (error) {
      // Told again by Jitsi, it may get through; the class has other things to do than to read about it.
      this.#sent = null;
      reportError(asLiveSessionError(error));
    }
  }
}
