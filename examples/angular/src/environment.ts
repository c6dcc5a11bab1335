/** The demo server: `npm start` in the project's folder. */
export const server = 'http://localhost:4000';
