/** What the API object has told the room by its address, read as the Jitsi app reads it (jitsi-facts §1). */
export interface RoomSettings {
  readonly apiId: number;
  /** The path after the server's own, as it was sent. */
  readonly roomName: string;
  readonly config: Record<string, unknown>;
  readonly interfaceConfig: Record<string, unknown>;
  readonly userInfo: { displayName?: string; email?: string };
  readonly jwt: string | null;
  readonly lang: string | null;
}

export function readSettings({ pathname, search, hash }: Location): RoomSettings {
  const values = new Map(hash.slice(1).split('&').map(readParameter));
  const group = (prefix: string) =>
    Object.fromEntries(
      [...values]
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, value]) => [name.slice(prefix.length), value]),
    );
  const query = new URLSearchParams(search);
  return {
    apiId: Number(values.get('jitsi_meet_external_api_id')),
    roomName: pathname.slice(pathname.lastIndexOf('/') + 1),
    config: group('config.'),
    interfaceConfig: group('interfaceConfig.'),
    userInfo: group('userInfo.'),
    jwt: query.get('jwt'),
    lang: query.get('lang'),
  };
}

/** Curly quotes become straight before the JSON is read, and break it: the value is then lost, as in the real app. */
function readParameter(parameter: string): [string, unknown] {
  const [name = '', value = ''] = parameter.split('=');
  try {
    return [name, JSON.parse(decodeURIComponent(value).replace(/[“”]/g, '"'))];
  } catch {
    return [name, undefined];
  }
}
