import type { Express } from 'express';

/** What Express keeps of a route or of a router, as far as it is read here. */
interface Layer {
  rawPath?: unknown;
  route?: { path: string; stack: { method?: string }[] };
  handle?: unknown;
}

function stackOf(handler: unknown): Layer[] {
  const stack: unknown = typeof handler === 'function' && 'stack' in handler && handler.stack;
  return Array.isArray(stack) ? stack : [];
}

/** `/conversations/:id/` as `/conversations/{id}`. */
const asTemplate = (path: string) =>
  path
    .replace(/:(\w+)/g, '{$1}')
    .replace(/\/+/g, '/')
    .replace(/(.)\/$/, '$1');

function routesBelow(handler: unknown, prefix: string): string[] {
  return stackOf(handler).flatMap(({ rawPath, route, handle }) => {
    if (!route) return routesBelow(handle, typeof rawPath === 'string' ? prefix + rawPath : prefix);
    const methods = route.stack.flatMap(({ method }) => (method ? [method.toUpperCase()] : []));
    return methods.map((method) => `${method} ${asTemplate(prefix + route.path)}`);
  });
}

/**
 * Every method of every route that an application has mounted, as `GET /api/v1/conversations/{id}`.
 * What a route does for all methods, such as refusing them, is not among them.
 */
export function mountedRoutes(app: Express): string[] {
  return [...new Set(routesBelow(app.router, ''))].sort();
}
