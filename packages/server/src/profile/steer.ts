import type { Level } from '../contract/index.ts';
import type { Personalisation } from './personalisation.ts';

/** What an answer prefers when no language model reads the profile. */
export interface Steering {
  /** Names of the reader's code language, as blocks of code may carry them; empty for no wish. */
  codeLanguages: string[];
  /** What the reader knows of the field; the lower one where they know less of one half. */
  level: Level | undefined;
}

/** Names under which one language is known. What is missing here has its own name only. */
const SAME: string[][] = [
  ['bash', 'sh', 'shell', 'zsh', 'console', 'terminal'],
  ['c#', 'csharp', 'cs', 'dotnet'],
  ['c++', 'cpp', 'cc', 'cxx'],
  ['go', 'golang'],
  ['javascript', 'js', 'jsx', 'node', 'node.js', 'mjs'],
  ['kotlin', 'kt'],
  ['powershell', 'ps1', 'pwsh'],
  ['python', 'py', 'python3', 'micropython'],
  ['ruby', 'rb'],
  ['rust', 'rs'],
  ['typescript', 'ts', 'tsx'],
  ['yaml', 'yml'],
];

const LEVELS: Level[] = ['beginner', 'intermediate', 'advanced'];

function lower(a: Level | undefined, b: Level | undefined): Level | undefined {
  return LEVELS.find((level) => level === a || level === b);
}

/**
 * What a profile asks of an answer that is put together from quotes.
 *
 * @example
 * steer({ codeLanguage: 'Python', softwareLevel: 'advanced', hardwareLevel: 'beginner' });
 * // { codeLanguages: ['python', 'py', …], level: 'beginner' }
 */
export function steer(personalisation: Personalisation | undefined): Steering {
  const { codeLanguage, softwareLevel, hardwareLevel } = personalisation ?? {};
  const wanted = codeLanguage?.trim().toLowerCase();
  const names = SAME.find((group) => wanted !== undefined && group.includes(wanted));
  return {
    codeLanguages: names ?? (wanted ? [wanted] : []),
    level: lower(softwareLevel, hardwareLevel),
  };
}

/** What of a profile steers a quoted answer, to tell the reader; undefined if nothing does. */
export function steeredFor(
  personalisation: Personalisation | undefined,
): Pick<Personalisation, 'softwareLevel' | 'hardwareLevel' | 'codeLanguage'> | undefined {
  const { softwareLevel, hardwareLevel, codeLanguage } = personalisation ?? {};
  if (!softwareLevel && !hardwareLevel && !codeLanguage) return undefined;
  return {
    ...(softwareLevel && { softwareLevel }),
    ...(hardwareLevel && { hardwareLevel }),
    ...(codeLanguage && { codeLanguage }),
  };
}

type Block = { language?: string | undefined };

/** Whether a block of code is in the reader's language. */
export function isPreferred({ language }: Block, { codeLanguages }: Steering): boolean {
  return codeLanguages.includes(language?.toLowerCase() ?? '');
}

/**
 * Puts the variants of the reader's language first; everything else keeps its order. Tabs that show
 * one thing in several languages are several blocks of one section.
 */
export function preferCode<One extends Block>(blocks: One[], steering: Steering): One[] {
  const rank = (block: Block) => (isPreferred(block, steering) ? 0 : 1);
  return blocks.toSorted((a, b) => rank(a) - rank(b));
}

/** Words of titles and headings that say for whom a section is written. */
const FOR_BEGINNERS =
  /\b(getting started|first steps?|quick ?start|introduction|basics?|beginners?|tutorials?|your first|einführung|erste schritte|grundlagen|premiers pas|prise en main|bases)\b/iu;
const FOR_EXPERTS =
  /\b(advanced|internals?|architecture|deep dive|under the hood|performance|tuning|reference|specification|extending|fortgeschritten\w*|interna|referenz|avancée?s?|référence)\b/iu;

/** How much a section of the reader's level gains, and one of the opposite level loses. */
const GAIN = 1.15;
const LOSS = 0.87;

/**
 * The factor by which the score of a section changes for a level: small, so that it decides between
 * sections that answer nearly as well, and never against a much better one.
 *
 * @returns 1 for sections that say nothing about a level, and for readers who did not either
 */
export function levelFactor(
  { title, headingPath }: { title: string; headingPath: string[] },
  { level }: Steering,
): number {
  if (level === undefined || level === 'intermediate') return 1;
  const about = [title, ...headingPath].join('\n');
  const [own, other] =
    level === 'beginner' ? [FOR_BEGINNERS, FOR_EXPERTS] : [FOR_EXPERTS, FOR_BEGINNERS];
  if (own.test(about)) return other.test(about) ? 1 : GAIN;
  return other.test(about) ? LOSS : 1;
}
