/** Particles and endings that Korean writes at the end of a noun, longest first. */
const PARTICLES = [
  ...[
    '으로부터',
    '에서부터',
    '에서는',
    '으로는',
    '이라고',
    '하는',
    '하기',
    '하여',
    '에서',
    '에게',
    '으로',
  ],
  ...[
    '까지',
    '부터',
    '처럼',
    '보다',
    '마다',
    '이나',
    '라고',
    '을',
    '를',
    '이',
    '가',
    '은',
    '는',
    '의',
  ],
  ...['에', '로', '와', '과', '도', '만', '들', '나'],
];
const HANGUL = /^\p{sc=Hangul}+$/u;
/** What is left is a word of at least this many syllables. */
const STEM_MIN = 2;

/**
 * A word without its last particle: `설정을` and `설정은` meet in `설정`. Korean has spaces between words,
 * but no Snowball stemmer.
 */
export function stemKorean(word: string): string {
  if (!HANGUL.test(word)) return word;
  const particle = PARTICLES.find(
    (end) => word.endsWith(end) && word.length - end.length >= STEM_MIN,
  );
  return particle ? word.slice(0, -particle.length) : word;
}
