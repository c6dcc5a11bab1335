import type { JitsiApiConstructor } from './external-api.js';
import { loadScriptOnce } from './load-script-once.js';
import { LiveSessionError } from '../domain/live-session-error.js';

/** Waits in milliseconds before the second and the third try. */
const retryDelaysMs = [500, 1500];

interface Load {
  readonly settled: Promise<JitsiApiConstructor>;
  /** Stops a load that nobody waits for any more. */
  readonly abandon: AbortController;
  waiting: number;
}

/** One load per URL; each server's class is kept apart, since the next server's script replaces the global. */
const loads = new Map<string, Load>();

/**
 * Loads a server's `external_api.js` once and gives its class. A failed load is forgotten, so that the next call tries
 * anew; so is one whose callers have all aborted.
 * Rejects with `script_load_failed` after three tries, or with `script_blocked` where the page's security policy refuses
 * the script or the script leaves no class behind; an abort rejects with the signal's reason.
 */
export async function loadExternalApi(scriptUrl: string, signal: AbortSignal): Promise<JitsiApiConstructor> {
  signal.throwIfAborted();
  const load = loads.get(scriptUrl) ?? startLoad(scriptUrl);
  load.waiting += 1;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      load.waiting -= 1;
      if (load.waiting === 0) load.abandon.abort();
      reject(signal.reason as Error);
    });
  });
  return Promise.race([load.settled, aborted]);
}

function startLoad(scriptUrl: string): Load {
  const abandon = new AbortController();
  const forget = () => loads.delete(scriptUrl);
  const settled = loadWithRetries(scriptUrl, abandon.signal);
  abandon.signal.addEventListener('abort', forget);
  settled.then(() => abandon.signal.removeEventListener('abort', forget), forget);
  const load: Load = { settled, abandon, waiting: 0 };
  loads.set(scriptUrl, load);
  return load;
}

async function loadWithRetries(scriptUrl: string, signal: AbortSignal): Promise<JitsiApiConstructor> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await loadScriptOnce(scriptUrl, signal);
    } catch (error) {
      const delayMs = retryDelaysMs[attempt];
      if (
        delayMs === undefined ||
        !(error instanceof LiveSessionError) ||
        error.code !== 'script_load_failed'
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
