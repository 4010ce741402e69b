/** Pixels that the conversation is scrolled by, over a closed panel and over page loads. */
let top = 0;

export const scrollPosition = {
  get: () => top,
  set(next: number): void {
    top = next;
  },
};
