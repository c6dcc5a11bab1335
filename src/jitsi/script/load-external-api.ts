import type { JitsiApiConstructor } from '../jitsi-api.js';
import { loadScriptOnce } from './load-script-once.js';
import type { JitsiScript } from './script-url-policy.js';
import { hasCode, LiveSessionError } from '../../domain/live-session-error.js';

/** Delays in milliseconds before the second and third attempt. */
const retryDelaysMs = [500, 1500];

interface Load {
  readonly settled: Promise<JitsiApiConstructor>;
  /** Aborts the load when no caller is waiting for it. */
  readonly abandon: AbortController;
  waiting: number;
}

// Stored on the window, so that two copies of this library share one load.
const key = Symbol.for('live-session-elements.jitsi-scripts');
type Page = { [key]?: Map<string, Load> };

/**
 * Loads a server's `external_api.js` once per window and returns its class. Keeps the class of each server separately,
 * because the script of the next server replaces the global. The script has to run in the window of the room, where it
 * receives messages. A load that fails, or whose callers have all aborted, is discarded, so that the next call retries.
 * Rejects with `script_load_failed` after three attempts, with `script_blocked` if the page's security policy refuses
 * the script or the script defines no class, and with the signal's reason on abort.
 */
export async function loadExternalApi(
  script: JitsiScript,
  signal: AbortSignal,
  page: Document = document,
): Promise<JitsiApiConstructor> {
  signal.throwIfAborted();
  const loads = ((page.defaultView as Page)[key] ??= new Map<string, Load>());
  const load = loads.get(script.scriptUrl) ?? startLoad(script, page, loads);
  load.waiting += 1;
  const settledOrGone = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    const abandon = () => {
      load.waiting -= 1;
      if (load.waiting === 0) load.abandon.abort();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', abandon, { signal: settledOrGone.signal });
  });
  return Promise.race([load.settled, aborted]).finally(() => settledOrGone.abort());
}

function startLoad(script: JitsiScript, page: Document, loads: Map<string, Load>): Load {
  const { scriptUrl } = script;
  const abandon = new AbortController();
  const forget = () => loads.delete(scriptUrl);
  const settled = loadWithRetries(script, page, abandon.signal);
  abandon.signal.addEventListener('abort', forget);
  settled.then(() => abandon.signal.removeEventListener('abort', forget), forget);
  const load: Load = { settled, abandon, waiting: 0 };
  loads.set(scriptUrl, load);
  return load;
}

async function loadWithRetries(
  script: JitsiScript,
  page: Document,
  signal: AbortSignal,
): Promise<JitsiApiConstructor> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await loadScriptOnce(script, page, signal);
    } catch (error) {
      const delayMs = retryDelaysMs[attempt];
      if (
        delayMs === undefined ||
        !(error instanceof LiveSessionError) ||
        !hasCode(error, 'script_load_failed')
      )
        throw error;
      await delay(delayMs, signal);
    }
  }
}

function delay(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
