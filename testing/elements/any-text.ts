import fc from 'fast-check';

const surrogate = fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code));
const character = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });

/** Generates text of any script, emoji, control characters and lone surrogates. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof({ arbitrary: character, weight: 9 }, surrogate);
  return fc.array(unit, { maxLength, size: 'max' }).map((units) => units.join(''));
}
