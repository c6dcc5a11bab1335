/** A Monday in January at 9:47:26, as in the guide's example. */
export const someMonday = Date.parse('2024-01-15T08:47:26Z');
