import type { ErrorWords, Messages } from './messages.js';

/** What was being done when an error came. */
export type Undertaking = 'load' | 'list' | 'start' | 'join' | 'end' | 'room';

/** Title and sentence for a viewer about an error, by its code (DESIGN: viewers never see a developer's message). */
export function errorWords(messages: Messages, code: string, undertaking: Undertaking): Required<ErrorWords> {
  const known = messages.errors as Readonly<Record<string, ErrorWords>>;
  const { title, text } = (Object.hasOwn(known, code) && known[code]) || messages.errors.unknown;
  return { title: title ?? messages[`${undertaking}Failed`], text };
}
