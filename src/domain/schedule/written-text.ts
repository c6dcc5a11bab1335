/** Code of a problem with a text. */
export type TextFault = 'too_long' | 'not_accepted';

const unpairedSurrogate = /\p{Cs}/u;
const controls = /[\p{Cc}\u2028\u2029]/u;
const controlsButLines = /(?![\t\n\r])\p{Cc}/u;
/** These reorder the text around them, so that a title can display something else. */
const directionOverrides = /[\u202A-\u202E\u2066-\u2069]/;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Returns a text in the form that is sent: trimmed, and in Unicode normalization form C. */
export function normalizedText(text: string): string {
  return text.normalize('NFC').trim();
}

/**
 * Checks a text by the rules of the server. Returns null if it is valid.
 * @param longest Maximum length in code points.
 * @param lines True if the text may contain line breaks.
 */
export function textFault(
  text: string,
  { longest, lines }: { readonly longest: number; readonly lines: boolean },
): TextFault | null {
  const normalized = normalizedText(text);
  const isPlain =
    // Checks the original text, because Firefox replaces unpaired surrogates when it normalizes.
    !unpairedSurrogate.test(text) &&
    !(lines ? controlsButLines : controls).test(normalized) &&
    !directionOverrides.test(normalized) &&
    (normalized === '' || visible.test(normalized));
  if (!isPlain) return 'not_accepted';
  return [...normalized].length > longest ? 'too_long' : null;
}
