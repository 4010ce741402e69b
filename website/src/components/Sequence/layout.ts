/** One thing that is handed from one to another. */
export interface Step {
  from: string;
  to: string;
  what: string;
}

/** Width of the lane of one actor. */
export const COLUMN = 180;
/** Height of the boxes at the top. */
export const HEAD = 34;
const ROW = 46;
const BELOW = 14;

/** Height of a drawing with so many steps. */
export const heightOf = (steps: number) => HEAD + steps * ROW + BELOW;

/** The middle of a lane. */
export const centreOf = (index: number) => index * COLUMN + COLUMN / 2;

/** The words of a text in two lines of about the same length, when one would be too long. */
export function inLines(text: string, most: number): string[] {
  if (text.length <= most) return [text];
  const middle = text.length / 2;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const cut = spaces.reduce(
    (best, at) => (Math.abs(at - middle) < Math.abs(best - middle) ? at : best),
    text.length,
  );
  return [text.slice(0, cut), text.slice(cut + 1)].filter(Boolean);
}
