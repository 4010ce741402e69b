import { readFile, writeFile } from 'node:fs/promises';
import {
  type Question,
  QuestionsError,
  type Run,
  readQuestions,
  runSchema,
} from '../../rag/eval/index.ts';
import { StartError } from '../failure.ts';

async function read(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: Error) => {
    throw new StartError(`${file} cannot be read (${cause.message}).`, { cause });
  });
}

/** @throws {StartError} naming the file and the line that is wrong */
export async function loadQuestions(file: string): Promise<Question[]> {
  const text = await read(file);
  try {
    return readQuestions(text);
  } catch (cause) {
    if (!(cause instanceof QuestionsError)) throw cause;
    throw new StartError(`${file} is not a file of questions. ${cause.message}`, { cause });
  }
}

function parseRun(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws {StartError} when the file is not what `saveRun` writes */
export async function loadRun(file: string): Promise<Run> {
  const parsed = runSchema.safeParse(parseRun(await read(file)));
  if (parsed.success) return parsed.data;
  throw new StartError(`${file} is not a run that "eval --save" has written.`);
}

export async function saveRun(file: string, run: Run): Promise<void> {
  await writeFile(file, `${JSON.stringify(run, null, 2)}\n`).catch((cause: Error) => {
    throw new StartError(`${file} cannot be written (${cause.message}).`, { cause });
  });
}
