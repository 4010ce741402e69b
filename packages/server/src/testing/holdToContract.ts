import { isDeepStrictEqual } from 'node:util';
import type { Express, RequestHandler, Response } from 'express';
import { problemSchema } from '../contract/index.ts';
import { errorsOf, type Listed, listOperations } from '../contract/operations/index.ts';

/** The status of an answer that the contract does not know: no test expects it. */
const BROKEN = 599;

const OPERATIONS = listOperations().map((listed) => {
  const pattern = listed.path.replace(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.');
  return { listed, pattern: new RegExp(`^${pattern}/?$`) };
});

/** The operation of a request; an address without names in it comes before one with them. */
function operationOf(method: string, path: string): Listed | undefined {
  const fitting = OPERATIONS.filter(
    ({ listed, pattern }) => listed.method === method.toLowerCase() && pattern.test(path),
  );
  const exact = fitting.find(({ listed }) => listed.path === path);
  return (exact ?? fitting[0])?.listed;
}

function problemWith({ method, operation }: Listed, body: unknown): string | undefined {
  const { success, data, error } = problemSchema.safeParse(body);
  if (!success) return error.message;
  const known = errorsOf(method, operation).includes(data.code);
  return known ? undefined : `it may not refuse with ${data.code}`;
}

function successWith(listed: Listed, res: Response, body: string): string | undefined {
  const answers = Object.entries(listed.operation.answers);
  const answer = answers.find(([status]) => status === String(res.statusCode))?.[1];
  if (!answer) return `it may not answer with ${res.statusCode}`;
  const [type = ''] = String(res.getHeader('content-type') ?? '').split(';');
  if (!answer.content) return body ? 'the answer must have no body' : undefined;
  const schema = answer.content[type];
  if (!schema) return `it may not answer as ${type}`;
  if (type !== 'application/json') return undefined;
  const parsed: unknown = JSON.parse(body);
  const { success, data, error } = schema.safeParse(parsed);
  if (!success) return error.message;
  return isDeepStrictEqual(data, parsed) ? undefined : 'the answer has fields that are not named';
}

function brokenBy(listed: Listed, res: Response, body: string): string | undefined {
  if (res.statusCode < 400) return successWith(listed, res, body);
  return problemWith(listed, JSON.parse(body));
}

/** Looks at an answer before it is sent; a stream, which has begun already, passes. */
const check: RequestHandler = (req, res, next) => {
  const listed = operationOf(req.method, req.originalUrl.split('?', 1)[0] ?? '');
  if (!listed) return next();
  const end = res.end.bind(res);
  const checked = (chunk?: unknown) => {
    const body = Buffer.isBuffer(chunk) || typeof chunk === 'string' ? chunk.toString() : '';
    const broken = res.headersSent ? undefined : brokenBy(listed, res, body);
    if (broken === undefined) return end(chunk);
    const text = `The contract is broken: ${req.method} ${listed.path}: ${broken}\n${body}`;
    for (const name of res.getHeaderNames()) res.removeHeader(name);
    res.statusCode = BROKEN;
    return end(text);
  };
  res.end = checked;
  next();
};

/**
 * Makes an application answer 599, and say why, when an answer of it is not what the contract says:
 * so each test that asks something of the application is a test of the contract too.
 */
export function holdToContract(app: Express): Express {
  app.use(check);
  // Before everything else, which has been mounted already.
  const { stack } = app.router;
  stack.unshift(...stack.splice(-1));
  return app;
}
