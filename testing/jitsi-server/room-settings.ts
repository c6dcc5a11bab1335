/** Options in the address of the frame (docs/jitsi-facts.md#address-and-options-of-the-frame). */
export interface RoomSettings {
  readonly apiId: number;
  /** Last segment of the path, as it was sent. */
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

/** Replaces curly quotes before it parses the JSON, as the real app does; a value that is then invalid is dropped. */
function readParameter(parameter: string): [string, unknown] {
  const [name = '', value = ''] = parameter.split('=');
  try {
    return [name, JSON.parse(decodeURIComponent(value).replace(/[“”]/g, '"'))];
  } catch {
    return [name, undefined];
  }
}
