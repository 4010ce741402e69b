import { betterAuth } from 'better-auth';
import * as z from 'zod';
import type { AuthService } from '../../auth/authService.ts';
import { DISABLED_PATHS } from '../../auth/disabledPaths.ts';
import type { Method } from '../../contract/operations/index.ts';
import type { JsonSchema } from '../../openapi/schemas.ts';
import type { Target } from './requestsOf.ts';

/** What Better Auth says of an endpoint, as far as it is read here. */
interface Endpoint {
  path?: unknown;
  options?: { method?: unknown; body?: unknown; query?: unknown };
}

const METHODS: Record<string, Method> = { GET: 'get', POST: 'post' };

const isSchema = (schema: unknown): schema is z.ZodType =>
  typeof schema === 'object' && schema !== null && '_zod' in schema;

const jsonSchema = (schema: unknown): JsonSchema =>
  isSchema(schema) ? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) : {};

function describe({ query, body }: NonNullable<Endpoint['options']>, method: Method, id: string) {
  const { properties = {}, required = [] } = jsonSchema(query);
  const parameters = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query' as const,
    required: required.includes(name),
    schema: typeof schema === 'boolean' ? {} : schema,
  }));
  const content = { 'application/json': { schema: jsonSchema(body) } };
  return {
    ...{ operationId: id, tags: [], summary: '', description: '', security: [], responses: {} },
    parameters,
    ...(method === 'post' && { requestBody: { required: true as const, content } }),
  };
}

/** The routes of Better Auth, with what they say of themselves, below `/api/auth`. */
export function authTargets({ options: set }: Pick<AuthService, 'options'>): Target[] {
  const endpoints: Endpoint[] = Object.values(betterAuth(set).api);
  return endpoints.flatMap(({ path, options = {} }) => {
    const methods = [options.method].flat().flatMap((name) => METHODS[String(name)] ?? []);
    if (typeof path !== 'string' || DISABLED_PATHS.includes(path)) return [];
    return methods.map((method): Target => {
      const described = describe(options, method, `${method.toUpperCase()} ${path}`);
      const address = `/api/auth${path.replace(/:(\w+)/g, '{$1}')}`;
      return { path: address, method, access: 'reader', described, named: {} };
    });
  });
}
