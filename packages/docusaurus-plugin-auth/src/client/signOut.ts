/**
 * Ends the session in this browser, in every tab. It stands apart from the other account calls
 * because the navbar needs it on every page.
 *
 * @throws {Error} when the server could not be asked; the reader is then still signed in
 */
export async function signOut(): Promise<void> {
  const [client, { sessionSync }] = await Promise.all([
    import(/* webpackChunkName: "auth2" */ './authClient'),
    import(/* webpackChunkName: "auth2" */ './sessionSync'),
  ]);
  await client.signOut();
  sessionSync.adopt(null);
}
