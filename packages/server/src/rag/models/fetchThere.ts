/**
 * `fetch` that asks the address it was given and no other. An operator sets the addresses of models;
 * a model that is taken over could otherwise send the server, with a reader's question in hand, to an
 * address inside the operator's network.
 */
export const fetchThere: typeof fetch = (input, init) =>
  fetch(input, { ...init, redirect: 'error' });
