import { fixture, html } from '@open-wc/testing';
import { createLiveSessionClient, type GetToken } from '../../src/api/create-live-session-client.js';
import type { LiveSessionClient } from '../../src/api/live-session-client.js';
import '../../src/components/live-session-player/live-session-player.define.js';

/** The calls that can be broken. */
export const loading = 'GET /live-sessions/7';
export const joining = 'POST /live-sessions/7/join';

interface State {
  /** Calls as they came, with their token. */
  readonly asked: readonly string[];
  readonly seats: readonly string[];
}

/** A backend of the test's own, over HTTP, that can be broken and mended (testing/faulty-backend). */
export class FaultyBackend {
  readonly #url = `/faulty-backend/${crypto.randomUUID()}`;
  readonly baseUrl = `${this.#url}/api`;

  /** Breaks one of its calls; without a fault, all are right again. */
  async breaks(call: string, fault: string | null): Promise<void> {
    await fetch(`${this.#url}/fault`, { method: 'POST', body: JSON.stringify({ call, fault }) });
  }

  async mend(): Promise<void> {
    await this.breaks('', null);
  }

  async state(): Promise<State> {
    return (await (await fetch(`${this.#url}/state`)).json()) as State;
  }

  client(getToken: GetToken = () => 'CANARY-token') {
    return createLiveSessionClient({ baseUrl: this.baseUrl, getToken });
  }

  /** A player of its session, on the page. @param client Null where the player is to make its own. */
  async player(client: LiveSessionClient | null = this.client()) {
    const element = document.createElement('live-session-player');
    const { baseUrl } = this;
    Object.assign(element, { lang: 'fr', sessionId: 7, updates: 'none', client, baseUrl });
    return fixture<typeof element>(html`${element}`);
  }
}
