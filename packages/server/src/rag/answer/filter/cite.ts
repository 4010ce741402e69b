import type { Checking } from './checking.ts';
import { type Claim, claimOf, quoteFor, supportOf } from './support.ts';

/** The mark of a section; sections have their numbers in the order in which they are cited. */
export function cite(checking: Checking, section: number, claim: Claim): string {
  const { cited, block, rules } = checking;
  block.add(section);
  const known = cited.find((used) => used.section === section);
  if (known) return `[${known.number}]`;
  const number = cited.length + 1;
  const evidence = rules.evidence[section];
  cited.push({ number, section, quote: evidence ? quoteFor(claim, evidence) : '' });
  return `[${number}]`;
}

/** The section that supports a claim best; what a reader has marked only where none does. */
export function bestFor({ rules }: Checking, claim: Claim): number | undefined {
  let best: { section: number; support: number; readers: boolean } | undefined;
  for (const [section, evidence] of rules.evidence.entries()) {
    const support = supportOf(claim, evidence);
    const readers = rules.readerText.has(section);
    const better = best && best.readers !== readers ? best.readers : support > (best?.support ?? 0);
    if (support > 0 && better) best = { section, support, readers };
  }
  return best?.section;
}

function supports({ rules }: Checking, section: number, claim: Claim): boolean {
  const evidence = rules.evidence[section];
  if (!evidence) return false;
  // What says nothing of its own, such as "Yes", may point to any section that was given.
  return !rules.checkWords || claim.terms.size === 0 || supportOf(claim, evidence) > 0;
}

/** What a citation can be about: the words since the last one, and the whole sentence. */
function claimsOf({ clause, sentence, before, rules }: Checking): [Claim, Claim] {
  const whole = sentence.trim() || before;
  const text = clause.trim() || whole;
  return [claimOf(text, rules.language), claimOf(whole, rules.language)];
}

/** Of what stands behind a number, what a claim may cite. */
function behind(checking: Checking, number: number, claims: Claim[]): number | undefined {
  const { numbered, readerText, checkWords } = checking.rules;
  const right = (numbered[number - 1] ?? []).filter((section) =>
    claims.some((claim) => supports(checking, section, claim)),
  );
  // Where words tell nothing, what may be the reader's own is.
  return checkWords ? right[0] : (right.find((section) => readerText.has(section)) ?? right[0]);
}

/** The citations of a mark that hold; one that points to the wrong section is set right. */
export function citeAsked(checking: Checking, asked: number[]): string {
  const { rules, sections } = checking;
  const claims = claimsOf(checking);
  const [claim] = claims;
  const right = asked.flatMap((number) => behind(checking, number, claims) ?? []);
  checking.dropped += asked.length - right.length;
  const ofDocs = right.some((section) => !rules.readerText.has(section));
  const settled = right.length > 0 && (ofDocs || !rules.checkWords);
  const other = settled ? undefined : bestFor(checking, claim);
  const best = other === undefined ? right : [other];
  const fresh = [...new Set(best)].filter((section) => !sections.includes(section));
  sections.push(...fresh);
  checking.clause = '';
  return fresh.map((section) => cite(checking, section, claim)).join('');
}
