import type { SubscriptionListener, SubscriptionTarget } from '../../src/api/live-session-client.js';
import type { LiveSessionFacts } from '../../src/domain/session/live-session.js';

/** A connection to the fake stream, controlled by the test. */
export interface FakeConnection {
  readonly target: SubscriptionTarget;
  readonly lastEventId: string | null | undefined;
  readonly signal: AbortSignal;
  readonly listener: SubscriptionListener;
  /** Ends the stream as the server does. */
  end(): void;
  /** Breaks the connection. */
  fail(error: unknown): void;
}

/** Creates a `subscribe` for a client; records its connections, the latest last. */
export function fakeStream() {
  const connections: FakeConnection[] = [];
  return {
    connections,
    get last(): FakeConnection {
      return connections.at(-1)!;
    },
    /** The open connections. */
    get open(): FakeConnection[] {
      return connections.filter(({ signal }) => !signal.aborted);
    },
    subscribe(
      this: void,
      target: SubscriptionTarget,
      listener: SubscriptionListener,
      {
        lastEventId,
        signal,
      }: { lastEventId?: string | null | undefined; signal?: AbortSignal | undefined } = {},
    ): Promise<void> {
      return new Promise((resolve, reject) => {
        signal!.addEventListener('abort', () => reject(signal!.reason as Error));
        connections.push({ target, listener, lastEventId, signal: signal!, end: resolve, fail: reject });
      });
    },
    snapshot(...sessions: LiveSessionFacts[]): void {
      connections.at(-1)!.listener.onSnapshot(sessions);
    },
  };
}
