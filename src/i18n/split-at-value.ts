/** Splits a message at its `{value}`, the place of a text or an element. A message without `{value}` is all before it. */
export function splitAtValue(message: string): readonly [before: string, after: string] {
  const [before = '', after = ''] = message.split('{value}');
  return [before, after];
}
