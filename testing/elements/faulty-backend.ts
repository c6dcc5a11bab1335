import { fixture, html } from '@open-wc/testing';
import { createLiveSessionClient, type GetToken } from '../../src/api/create-live-session-client.js';
import type { LiveSessionClient } from '../../src/api/live-session-client.js';
import '../../src/components/live-session-player/live-session-player.define.js';

/** The calls that tests break. */
export const loading = 'GET /live-sessions/7';
export const joining = 'POST /live-sessions/7/join';

interface State {
  /** Received calls with their tokens, in order. */
  readonly asked: readonly string[];
  readonly seats: readonly string[];
}

/** A separate backend over HTTP with faults that the test sets (testing/faulty-backend). */
export class FaultyBackend {
  readonly #url = `/faulty-backend/${crypto.randomUUID()}`;
  readonly baseUrl = `${this.#url}/api`;

  /** Sets the fault of one call; null ends all faults. */
  async setFault(call: string, fault: string | null): Promise<void> {
    await fetch(`${this.#url}/fault`, { method: 'POST', body: JSON.stringify({ call, fault }) });
  }

  async clearFaults(): Promise<void> {
    await this.setFault('', null);
  }

  async state(): Promise<State> {
    return (await (await fetch(`${this.#url}/state`)).json()) as State;
  }

  client(getToken: GetToken = () => 'CANARY-token') {
    return createLiveSessionClient({ baseUrl: this.baseUrl, getToken });
  }

  /** Adds a player of its session to the page. @param client Null lets the player create its own. */
  async player(client: LiveSessionClient | null = this.client()) {
    const element = document.createElement('live-session-player');
    const { baseUrl } = this;
    Object.assign(element, { lang: 'fr', sessionId: 7, updates: 'none', client, baseUrl });
    return fixture<typeof element>(html`${element}`);
  }
}
