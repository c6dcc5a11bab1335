import type { ErrorWords, Messages } from './messages.js';

/** The action that failed. */
export type Operation = 'load' | 'list' | 'start' | 'join' | 'end' | 'room';

/** Returns title and sentence for an error code. Viewers never see the message of an error, which is for developers. */
export function errorWords(messages: Messages, code: string, undertaking: Operation): Required<ErrorWords> {
  const known = messages.errors as Readonly<Record<string, ErrorWords>>;
  const { title, text } = (Object.hasOwn(known, code) && known[code]) || messages.errors.unknown;
  return { title: title ?? messages[`${undertaking}Failed`], text };
}
