/** What is wrong with a text that somebody wrote. */
export type TextFault = 'too_long' | 'not_accepted';

const halfCharacter = /\p{Cs}/u;
const controls = /[\p{Cc}\u2028\u2029]/u;
const controlsButLines = /(?![\t\n\r])\p{Cc}/u;
/** They turn the text around them, and with it what a title seems to say. */
const directionOverrides = /[\u202A-\u202E\u2066-\u2069]/;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A text as it is sent: without white space around it, each character in its one form. */
export function tidyText(text: string): string {
  return text.normalize('NFC').trim();
}

/** Why a server would refuse a text; null where it would not. It counts characters as readers do not see them: in code points. */
export function textFault(
  text: string,
  { longest, lines }: { readonly longest: number; readonly lines: boolean },
): TextFault | null {
  const tidy = tidyText(text);
  const isPlain =
    // In the text as it was written: Firefox puts another character in its place when it tidies.
    !halfCharacter.test(text) &&
    !(lines ? controlsButLines : controls).test(tidy) &&
    !directionOverrides.test(tidy) &&
    (tidy === '' || visible.test(tidy));
  if (!isPlain) return 'not_accepted';
  return [...tidy].length > longest ? 'too_long' : null;
}
