import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';

/** What tokens for the rooms of a Jitsi server are signed with. */
export type JitsiSigner =
  /** A server of one's own, with the token plugin of prosody. */
  | { kind: 'prosody'; appId: string; secret: Uint8Array; domain: string }
  /** Jitsi as a Service, https://8x8.vc. */
  | { kind: 'jaas'; appId: string; keyId: string; privateKey: KeyObject };

/** Who enters which room. */
export interface JitsiVisitor {
  room: string;
  userId: number;
  name: string;
  moderator: boolean;
}

const longestName = 100;

/**
 * A token for one room until `expiresAt`; both times in milliseconds since the epoch. It holds texts only, since null
 * breaks prosody, and no e-mail.
 */
export function signJitsiToken(
  signer: JitsiSigner,
  { room, userId, name, moderator }: JitsiVisitor,
  issuedAt: number,
  expiresAt: number,
): Promise<string> {
  const user = {
    id: String(userId),
    name: [...name].slice(0, longestName).join(''),
    moderator: String(moderator),
    affiliation: moderator ? 'owner' : 'member',
  };
  const token = (context: object) =>
    new SignJWT({ room, context })
      .setAudience('jitsi')
      .setIssuedAt(Math.floor(issuedAt / 1000))
      .setExpirationTime(Math.floor(expiresAt / 1000));
  if (signer.kind === 'prosody')
    return token({ user })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(signer.appId)
      .setSubject(signer.domain)
      .sign(signer.secret);
  const features = {
    recording: moderator,
    livestreaming: moderator,
    transcription: moderator,
    'inbound-call': false,
    'outbound-call': false,
    'sip-inbound-call': false,
    'sip-outbound-call': false,
  };
  return token({ user, features })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: `${signer.appId}/${signer.keyId}` })
    .setIssuer('chat')
    .setSubject(signer.appId)
    .sign(signer.privateKey);
}
