import { isRecord } from '../isRecord.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** One operation of an API, with the parameters of its path. */
export interface Operation {
  method: string;
  path: string;
  tags: string[];
  operationId: string | undefined;
  summary: string;
  description: string;
  deprecated: boolean;
  parameters: Record<string, unknown>[];
  requestBody: unknown;
  responses: Record<string, unknown>;
}

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

function recordsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function readOperation(
  path: string,
  method: string,
  operation: Record<string, unknown>,
  shared: Record<string, unknown>[],
): Operation {
  const own = recordsOf(operation.parameters);
  const isOwn = (parameter: Record<string, unknown>) =>
    own.some(({ name, in: place }) => name === parameter.name && place === parameter.in);
  const { tags, responses } = operation;
  return {
    method,
    path,
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
    operationId: text(operation.operationId) || undefined,
    summary: text(operation.summary),
    description: text(operation.description),
    deprecated: operation.deprecated === true,
    parameters: [...shared.filter((parameter) => !isOwn(parameter)), ...own],
    requestBody: operation.requestBody,
    responses: isRecord(responses) ? responses : {},
  };
}

/** All operations of a document, in its order. */
export function operationsOf(document: Record<string, unknown>): Operation[] {
  const paths = isRecord(document.paths) ? document.paths : {};
  return Object.entries(paths).flatMap(([path, item]) => {
    if (!isRecord(item)) return [];
    const shared = recordsOf(item.parameters);
    return METHODS.flatMap((method) => {
      const operation = item[method];
      return isRecord(operation) ? [readOperation(path, method, operation, shared)] : [];
    });
  });
}
