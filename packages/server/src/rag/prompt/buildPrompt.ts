import { createHash, randomBytes } from 'node:crypto';
import type { ManifestCode, Prompt, PromptPart, Turn } from '../../contract/index.ts';
import type { Personalisation } from '../../profile/personalisation.ts';
import { type ChatMessage, estimateTokens } from '../models/language.ts';
import { RULES, styleRules } from './rules.ts';

/** A text that may go to a model: a section of the docs, or what the reader has marked. */
export interface Material {
  kind: 'section' | 'selection';
  url: string;
  title: string;
  headingPath: string[];
  text: string;
  code: ManifestCode[];
}

/** Everything that a prompt is made of. Texts of readers are masked before they come here. */
export interface PromptInput {
  question: string;
  /** In the order of their numbers. */
  materials: Material[];
  turns: Turn[];
  profile?: Personalisation | undefined;
  /** The author's file `assistant.md`. */
  instructions?: string | undefined;
  /** Language of the answer, as a tag. */
  language: string;
  /** Most tokens; what does not fit is left out, the last sections first. */
  maxTokens: number;
}

/** What is sent, what it is made of, and which of the materials are in it. */
export interface BuiltPrompt {
  system: string;
  messages: ChatMessage[];
  materials: Material[];
  provenance: Prompt;
  tokens: number;
}

/** Longest part of one section, in characters. */
const SECTION_MAX = 6_000;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Piece {
  part: PromptPart;
  text: string;
}

function piece(kind: PromptPart['kind'], text: string, url?: string): Piece {
  const part = {
    kind,
    ...(url !== undefined && { url }),
    characters: text.length,
    sha256: sha256(text),
  };
  return { part, text };
}

/** A section as a model reads it: where it stands, its text, its code. What is marked goes in whole. */
function materialText({ kind, title, headingPath, text, code }: Material): string {
  const path = [...new Set([title, ...headingPath])].filter(Boolean).join(' > ');
  const blocks = code.map(
    (block) => `[code${block.language ? ` ${block.language}` : ''}]\n${block.text}\n[/code]`,
  );
  const whole = [path, text, ...blocks].filter(Boolean).join('\n');
  return kind === 'selection' ? whole : whole.slice(0, SECTION_MAX);
}

/** What the tag of a material says: its number, and of a marked text the page. */
function aboutOf({ kind, url }: PromptPart, index: number): string {
  const page = kind === 'selection' && url ? ` page="${encodeURI(url)}"` : '';
  return ` number="${index + 1}"${page}`;
}

/** What the reader knows and prefers, a fact a line. */
function profileText(profile: Personalisation): string {
  const names: Record<keyof Personalisation, string> = {
    softwareBackground: 'Background in software',
    softwareLevel: 'Level in software',
    hardwareBackground: 'Background in hardware',
    hardwareLevel: 'Level in hardware',
    answerLanguage: 'Prefers answers in',
    answerLength: 'Prefers answers that are',
    codeLanguage: 'Prefers code in',
  };
  return Object.entries(names)
    .flatMap(([key, name]) => {
      const value = Object.entries(profile).find(([own]) => own === key)?.[1];
      return value ? [`${name}: ${value}`] : [];
    })
    .join('\n');
}

/** The tags that nobody who wrote a part can have known. */
function tags(code: string) {
  return (name: string, text: string, about = '') =>
    `<${name}-${code}${about}>\n${text}\n</${name}-${code}>`;
}

function system({ instructions, language, profile }: PromptInput): Piece[] {
  const rules = piece('rules', RULES);
  const style = piece('rules', styleRules({ language, length: profile?.answerLength }));
  return instructions
    ? [
        rules,
        style,
        piece('instructions', `What the authors of the docs ask of you:\n${instructions}`),
      ]
    : [rules, style];
}

/** As many materials as fit, the best ones first. */
function fitting(materials: Material[], room: number): Material[] {
  let left = room;
  const fit: Material[] = [];
  for (const material of materials) {
    left -= estimateTokens(materialText(material)) + 30;
    // The first one goes in whatever its length: a prompt without material answers nothing.
    if (left < 0 && fit.length > 0) break;
    fit.push(material);
  }
  return fit;
}

/**
 * Builds what a model is given. Sections, selections, profiles, turns and questions stand as data
 * between tags with a code of 128 random bits, so that no text can close its own part and speak for
 * us. What went in is listed, part by part, with its digest.
 */
export function buildPrompt(input: PromptInput): BuiltPrompt {
  const tag = tags(randomBytes(16).toString('hex'));
  const top = system(input);
  const question = piece('question', input.question);
  const profile = input.profile ? [piece('profile', profileText(input.profile))] : [];
  const turns = input.turns.map((turn) => ({ turn, ...piece('turn', turn.text) }));
  const fixed = [...top, question, ...profile, ...turns].map(({ text }) => text).join('\n');
  const materials = fitting(input.materials, input.maxTokens - estimateTokens(fixed));
  const numbered = materials.map((material) =>
    piece(material.kind, materialText(material), material.url),
  );
  const content = [
    ...numbered.map(({ part, text }, index) => tag(part.kind, text, aboutOf(part, index))),
    ...profile.map(({ text }) => tag('profile', text)),
    ...turns.map(({ turn, text }) => tag('turn', text, ` role="${turn.role}"`)),
    tag('question', question.text),
  ].join('\n\n');
  const instructions = top.map(({ text }) => text).join('\n\n');
  const sent = [
    { role: 'system', content: instructions },
    { role: 'user', content },
  ];
  return {
    system: instructions,
    messages: [{ role: 'user', content }],
    materials,
    provenance: {
      parts: [...top, ...numbered, ...profile, ...turns, question].map(({ part }) => part),
      sha256: sha256(JSON.stringify(sent)),
    },
    tokens: estimateTokens(instructions + content),
  };
}
