/** A text without control characters and without halves of characters; every kind of line end becomes `\n`. */
export function plainText(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '');
}
