import * as z from 'zod';

/** A question of readers, and the pages that answer it. */
export interface Question {
  /** Tells the question apart from others, and from run to run. */
  id: string;
  question: string;
  /** Paths of pages, without anchors; empty for a question that the docs do not answer. */
  gold: string[];
  locale?: string | undefined;
  version?: string | undefined;
}

/** A file of questions that is not usable; `message` names the line. */
export class QuestionsError extends Error {
  override readonly name = 'QuestionsError';
}

/** Ids of issues and tickets are often numbers. */
const id = z.union([z.string().min(1), z.number()]).transform(String);

const lineSchema = z.object({
  id: id.optional(),
  question: z.string().trim().min(1).max(2_000),
  gold: z.array(z.string().trim().min(1)),
  locale: z.string().optional(),
  version: z.string().optional(),
});

/**
 * The page that an address leads to, in the form in which the index has it: without host, query,
 * anchor and the slash at its end.
 *
 * @example
 * pageOf('https://docs.example.com/docs/a%20b/#c'); // '/docs/a b'
 */
export function pageOf(address: string): string {
  const base = 'http://localhost';
  // Without a slash in front it would be taken for a part of the path beside it.
  const absolute = /^[a-z]+:\/\//i.test(address)
    ? address
    : `${base}/${address.replace(/^\/+/, '')}`;
  const path = URL.canParse(absolute) ? new URL(absolute).pathname : address;
  const trimmed = path.replace(/(.)\/+$/, '$1');
  try {
    return decodeURI(trimmed);
  } catch {
    return trimmed;
  }
}

function readLine(line: string, number: number): Question {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new QuestionsError(`Line ${number} is not JSON: each line is one object.`);
  }
  const parsed = lineSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join('.') || 'it';
    throw new QuestionsError(`Line ${number}, ${field}: ${issue?.message ?? 'is not usable'}`);
  }
  const { id = parsed.data.question, gold, ...rest } = parsed.data;
  return { ...rest, id, gold: [...new Set(gold.map(pageOf))] };
}

/**
 * Reads questions, one JSON object a line. Empty lines and lines that begin with `//` are skipped.
 *
 * @throws {QuestionsError} naming the first line that is not usable
 * @example
 * readQuestions('{"question": "How do I change the port?", "gold": ["/docs/port"]}');
 */
export function readQuestions(text: string): Question[] {
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.trim(), number: index + 1 }));
  const used = lines.filter(({ line }) => line && !line.startsWith('//'));
  const questions = used.map(({ line, number }) => readLine(line, number));
  const seen = new Set<string>();
  for (const [index, question] of questions.entries()) {
    if (seen.has(question.id)) {
      throw new QuestionsError(`Line ${used[index]?.number}: "${question.id}" is there twice.`);
    }
    seen.add(question.id);
  }
  if (questions.length === 0) throw new QuestionsError('There are no questions in it.');
  return questions;
}
