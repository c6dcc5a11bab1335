import { millisecondsInSecond } from 'date-fns/constants';
import { LiveSessionError } from '../domain/live-session-error.js';
import { type JitsiApiConstructor, jitsiGlobal } from './external-api.js';
import { trustedScriptUrl } from './script-url-policy.js';

const timeoutMs = 15 * millisecondsInSecond;

/** One try at a server's script; the class comes from a copy that the page has loaded by itself, if there is one. */
export async function loadScriptOnce(scriptUrl: string, signal: AbortSignal): Promise<JitsiApiConstructor> {
  // A second copy on the page would mix up the events of its rooms (jitsi-facts §0.8).
  const present = [...document.scripts].some(({ src }) => src === scriptUrl) && jitsiGlobal();
  if (present) return present;
  const ofAnotherServer = jitsiGlobal();
  const script = await appendScript(scriptUrl, signal);
  const loaded = jitsiGlobal();
  if (loaded && loaded !== ofAnotherServer) return loaded;
  script.remove();
  throw blocked(`${scriptUrl} was loaded but left no JitsiMeetExternalAPI on the page.`);
}

/** Resolves when the script has run; on failure or abort its element and its timer are gone. */
async function appendScript(scriptUrl: string, signal: AbortSignal): Promise<HTMLScriptElement> {
  const script = document.createElement('script');
  const over = new AbortController();
  const until = { signal: over.signal };
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (message: string) => reject(new LiveSessionError('script_load_failed', message));
      const timer = setTimeout(() => fail(`${scriptUrl} took longer than ${timeoutMs} ms.`), timeoutMs);
      over.signal.addEventListener('abort', () => clearTimeout(timer));
      signal.addEventListener('abort', () => reject(signal.reason as Error), until);
      document.addEventListener(
        'securitypolicyviolation',
        ({ blockedURI }) => refuses(blockedURI, scriptUrl) && reject(blockedByPolicy(scriptUrl)),
        until,
      );
      script.addEventListener('load', () => resolve(), until);
      script.addEventListener('error', () => fail(`${scriptUrl} could not be loaded.`), until);
      script.src = trusted(scriptUrl);
      document.head.append(script);
    });
    return script;
  } catch (error) {
    script.remove();
    throw error;
  } finally {
    over.abort();
  }
}

/** Browsers report either the URL or only its origin. */
function refuses(blockedUri: string, scriptUrl: string): boolean {
  return blockedUri === scriptUrl || blockedUri === new URL(scriptUrl).origin;
}

function blockedByPolicy(scriptUrl: string): LiveSessionError {
  return blocked(
    `The page's Content-Security-Policy refuses ${scriptUrl}: add it to script-src, and its origin to frame-src.`,
  );
}

function blocked(message: string, cause?: unknown): LiveSessionError {
  return new LiveSessionError('script_blocked', message, { cause });
}

function trusted(scriptUrl: string): string {
  try {
    return trustedScriptUrl(scriptUrl);
  } catch (cause) {
    throw blocked(
      "The page's Trusted Types refuse the policy live-session-embed: add it to the trusted-types directive.",
      cause,
    );
  }
}
