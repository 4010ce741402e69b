import { serverOrigin } from '../config';

/**
 * The address of a reader's picture; undefined when there is none. The server names it by a path of
 * its own, which is another one than the site's when the two stand apart.
 *
 * @example
 * pictureUrl('/api/v1/pictures/4f'); // 'https://auth.example/api/v1/pictures/4f'
 */
export function pictureUrl(image: string | null | undefined): string | undefined {
  if (!image) return undefined;
  return image.startsWith('/') ? `${serverOrigin()}${image}` : image;
}

/** The letters that stand for a picture: the first of the first and of the last name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0];
  const last = words.length > 1 ? words.at(-1) : undefined;
  // Whole even where a letter takes two code units.
  const letters = [first, last].map((word) => Array.from(word ?? '')[0] ?? '').join('');
  return letters.toLocaleUpperCase() || '?';
}
