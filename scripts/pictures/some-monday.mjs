/** Monday 15 January 2024, 9:47:26 in Paris. */
export const someMonday = Date.parse('2024-01-15T08:47:26Z');
