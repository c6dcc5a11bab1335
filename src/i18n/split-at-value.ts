/** Splits a message at its `{value}`, where a text or an element belongs. Without `{value}`, all of it comes before. */
export function splitAtValue(message: string): readonly [before: string, after: string] {
  const [before = '', after = ''] = message.split('{value}');
  return [before, after];
}
