import type { GetToken } from '../api/create-live-session-client.js';
import type { LiveBy } from '../domain/session/session-state.js';
import type { PartialMessages } from '../i18n/messages.js';

/** What a page sets once for all elements; each may also come from a `<meta name="live-session:…">`, except functions and objects. */
export interface LiveSessionsConfiguration {
  /** Where the API is; an element's `base-url` beats it. Default `/api`. */
  baseUrl?: string;
  /** Gives the bearer token; asked at every request. */
  getToken?: GetToken;
  /** How cookies travel to the API. Default `same-origin`. */
  credentials?: RequestCredentials;
  /** Sent with each request to the API. */
  headers?: Record<string, string>;
  /** Origins of the Jitsi servers that may be used, besides the page's own. Default `https://meet.jit.si`, `https://8x8.vc`. */
  jitsiServers?: readonly string[];
  /** Origins that the API may have, besides the page's own. Default none. */
  apiOrigins?: readonly string[];
  /** `schedule` for a backend without a `start` call. Default `status`. */
  liveBy?: LiveBy;
  /** Language of all elements, where neither they nor their surroundings name one. */
  locale?: string;
  /** Words to lay over the catalogue of whatever language is shown. */
  messages?: PartialMessages;
}

interface PageStore {
  configuration: LiveSessionsConfiguration;
  /** Lists that have been used: from then on they hold. */
  readonly frozen: { jitsiServers?: readonly string[]; apiOrigins?: readonly string[] };
  readonly changes: EventTarget;
  /** Rises with each change by a script. */
  version?: number;
}

const key = Symbol.for('live-session-elements.configuration');
const page = globalThis as { [key]?: PageStore };
// One store for the page, also when the library is loaded twice.
const store = (page[key] ??= { configuration: {}, frozen: {}, changes: new EventTarget() });

/**
 * Sets what holds for all elements of the page; what an earlier call set and this one leaves out stays.
 * Throws an `Error` when `jitsiServers` or `apiOrigins` come after they were used: who loads later must not widen them.
 */
export function configureLiveSessions(configuration: LiveSessionsConfiguration): void {
  for (const list of ['jitsiServers', 'apiOrigins'] as const) {
    if (configuration[list] && store.frozen[list])
      throw new Error(
        `${list} is in use and can no longer change. Call configureLiveSessions() before the first session is shown.`,
      );
  }
  store.configuration = { ...store.configuration, ...configuration };
  store.version = configurationVersion() + 1;
  store.changes.dispatchEvent(new Event('change'));
}

/** The page's configuration now: what a script set, else what `<meta>` elements say. */
export function pageConfiguration(): LiveSessionsConfiguration {
  return { ...metaConfiguration(), ...store.configuration };
}

/** Rises with each change by a script. */
export function configurationVersion(): number {
  return store.version ?? 0;
}

/** Calls back whenever a script changes the configuration, until the signal aborts. */
export function onConfigurationChange(listener: () => void, signal?: AbortSignal): void {
  store.changes.addEventListener('change', listener, signal ? { signal } : {});
}

/** Origins that may run as a Jitsi server on this page; asking fixes the list. */
export function allowedJitsiServers(): ReadonlySet<string> {
  const listed = (store.frozen.jitsiServers ??= pageConfiguration().jitsiServers ?? [
    'https://meet.jit.si',
    'https://8x8.vc',
  ]);
  return originsWithOwn(listed);
}

/** Origins that may serve the API to this page; asking fixes the list. */
export function allowedApiOrigins(): ReadonlySet<string> {
  return originsWithOwn((store.frozen.apiOrigins ??= pageConfiguration().apiOrigins ?? []));
}

function originsWithOwn(listed: readonly string[]): ReadonlySet<string> {
  return new Set([
    location.origin,
    ...listed.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin),
  ]);
}

let metaRead: LiveSessionsConfiguration | undefined;

function metaConfiguration(): LiveSessionsConfiguration {
  if (metaRead) return metaRead;
  const meta = (name: string) =>
    document.querySelector<HTMLMetaElement>(`meta[name="live-session:${name}"]`)?.content.trim();
  const list = (name: string) => meta(name)?.split(/\s+/).filter(Boolean);
  const found = {
    baseUrl: meta('base-url'),
    credentials: oneOf(['omit', 'same-origin', 'include'] as const, meta('credentials')),
    jitsiServers: list('jitsi-servers'),
    apiOrigins: list('api-origins'),
    liveBy: oneOf(['status', 'schedule'] as const, meta('live-by')),
    locale: meta('locale'),
  };
  const configuration = Object.fromEntries(
    Object.entries(found).filter(([, value]) => value),
  ) as LiveSessionsConfiguration;
  // Further <meta> elements may come while the document is still being parsed.
  if (document.readyState !== 'loading') metaRead = configuration;
  return configuration;
}

function oneOf<Word extends string>(words: readonly Word[], value: string | undefined): Word | undefined {
  return words.find((word) => word === value);
}
