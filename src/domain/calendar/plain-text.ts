/** Removes control characters and unpaired surrogates, and replaces each kind of line end by `\n`. */
export function plainText(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '');
}
