import { fieldNames, type FieldName, type SessionFields } from './session-fields.js';

/**
 * Returns the fields that the viewer and somebody else have changed to different values.
 * @param edited The values in the viewer's form.
 * @param before The values before both changes.
 * @param saved The values that the server has now.
 */
export function fieldClashes(
  edited: SessionFields,
  before: SessionFields,
  saved: SessionFields,
): readonly FieldName[] {
  return fieldNames.filter(
    (name) => edited[name] !== before[name] && saved[name] !== before[name] && edited[name] !== saved[name],
  );
}
