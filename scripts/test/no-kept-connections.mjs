// For tests in Node: on a busy machine, a connection that fetch keeps may be closed by the server at the moment it is used again.
const { fetch } = globalThis;

globalThis.fetch = (input, init = {}) => {
  const headers = new Headers(init.headers ?? (input instanceof Request ? input.headers : undefined));
  headers.set('connection', 'close');
  return fetch(input, { ...init, headers });
};
