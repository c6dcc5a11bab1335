import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import { reportError } from '../../page/report-error.js';
import type { SessionController } from '../session/session-controller.js';
import type { Seat } from './seat.js';

/** Sends the link of a recording to the backend, once for each link. */
export class RecordingLink {
  #sent: string | null = null;

  /** Sends a link that was not sent yet, if the backend stores links. Never rejects. */
  async send(link: string, { client, snapshot }: Seat, session: SessionController): Promise<void> {
    if (!client.setRecording || link === this.#sent) return;
    this.#sent = link;
    try {
      const { id } = snapshot.session;
      await session.call(client, () => client.setRecording!(id, { recording_url: link }));
    } catch (error) {
      // Jitsi may report the link again, which then is sent again. The viewer does not need to see the error.
      this.#sent = null;
      reportError(asLiveSessionError(error));
    }
  }
}
