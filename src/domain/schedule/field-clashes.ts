import { fieldNames, type FieldName, type SessionFields } from './session-fields.js';

/**
 * The fields in which somebody has written something, and somebody else something other meanwhile.
 * @param before What the fields held when both began.
 */
export function fieldClashes(
  written: SessionFields,
  before: SessionFields,
  now: SessionFields,
): readonly FieldName[] {
  return fieldNames.filter(
    (name) => written[name] !== before[name] && now[name] !== before[name] && written[name] !== now[name],
  );
}
