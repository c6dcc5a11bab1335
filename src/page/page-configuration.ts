import type { GetToken } from '../api/create-live-session-client.js';
import type { LiveBy } from '../domain/session/session-state.js';
import type { PartialMessages } from '../i18n/messages.js';

/** The settings of a page for all elements. `<meta name="live-session:…">` can also set them, except functions and objects. */
export interface LiveSessionsConfiguration {
  /** URL of the API. An element's `base-url` takes precedence. Default `/api`. */
  baseUrl?: string;
  /** Returns the bearer token. Called for each request. */
  getToken?: GetToken;
  /** Whether requests to the API include cookies. Default `same-origin`. */
  credentials?: RequestCredentials;
  /** Headers of each request to the API. */
  headers?: Record<string, string>;
  /** Allowed origins of Jitsi servers, besides the page's origin. Default `https://meet.jit.si`, `https://8x8.vc`. */
  jitsiServers?: readonly string[];
  /** Allowed origins of the API, besides the page's origin. Default: no others. */
  apiOrigins?: readonly string[];
  /** `schedule` for a backend without a `start` call. Default `status`. */
  liveBy?: LiveBy;
  /** Language of elements without a `lang` attribute on or around them. It takes precedence over the `lang` of `<html>`. */
  locale?: string;
  /** Texts that replace those of the catalogue, in any language. */
  messages?: PartialMessages;
}

interface PageStore {
  configuration: LiveSessionsConfiguration;
  /** Lists that have been used, and can no longer change. */
  readonly frozen: { jitsiServers?: readonly string[]; apiOrigins?: readonly string[] };
  /** Dispatches `change`. */
  readonly changes: EventTarget;
  /** Increases with each change by a script. */
  version?: number;
}

const key = Symbol.for('live-session-elements.configuration');
const page = globalThis as { [key]?: PageStore };
// Shared by all copies of the library on the page.
const store = (page[key] ??= { configuration: {}, frozen: {}, changes: new EventTarget() });

/**
 * Configures all elements of the page. Settings of earlier calls that are missing here remain.
 * Throws an `Error` if `jitsiServers` or `apiOrigins` were already used, so that scripts that load later cannot extend them.
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

/** Returns the page's configuration: the settings of scripts, or else those of `<meta>` elements. */
export function pageConfiguration(): LiveSessionsConfiguration {
  return { ...metaConfiguration(), ...store.configuration };
}

/** Returns a number that increases with each change by a script. */
export function configurationVersion(): number {
  return store.version ?? 0;
}

/** Calls `listener` at each change by a script, until the signal aborts. */
export function onConfigurationChange(listener: () => void, signal?: AbortSignal): void {
  store.changes.addEventListener('change', listener, signal ? { signal } : {});
}

/** Returns the allowed origins of Jitsi servers. From the first call on, the list can no longer change. */
export function allowedJitsiServers(): ReadonlySet<string> {
  const listed = (store.frozen.jitsiServers ??= pageConfiguration().jitsiServers ?? [
    'https://meet.jit.si',
    'https://8x8.vc',
  ]);
  return withPageOrigin(listed);
}

/** Returns the allowed origins of the API. From the first call on, the list can no longer change. */
export function allowedApiOrigins(): ReadonlySet<string> {
  return withPageOrigin((store.frozen.apiOrigins ??= pageConfiguration().apiOrigins ?? []));
}

function withPageOrigin(listed: readonly string[]): ReadonlySet<string> {
  return new Set([
    location.origin,
    ...listed.filter((url) => URL.canParse(url)).map((url) => new URL(url).origin),
  ]);
}

let metaCache: LiveSessionsConfiguration | undefined;

function metaConfiguration(): LiveSessionsConfiguration {
  if (metaCache) return metaCache;
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
  // More <meta> elements may follow while the document is being parsed.
  if (document.readyState !== 'loading') metaCache = configuration;
  return configuration;
}

function oneOf<Word extends string>(words: readonly Word[], value: string | undefined): Word | undefined {
  return words.find((word) => word === value);
}
