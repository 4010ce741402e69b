const bare = (path: string) => decodeURI(path).replace(/\/$/, '');

/** Whether two paths lead to one page: hosts differ in the slash at the end. */
export function isSamePath(one: string, other: string): boolean {
  return bare(one) === bare(other);
}
