// For tests in Node: closes each connection of fetch, since a server may close a kept one just when fetch reuses it.
const { fetch } = globalThis;

globalThis.fetch = (input, init = {}) => {
  const headers = new Headers(init.headers ?? (input instanceof Request ? input.headers : undefined));
  headers.set('connection', 'close');
  return fetch(input, { ...init, headers });
};
