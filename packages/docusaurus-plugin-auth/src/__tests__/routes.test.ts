import { expect, test } from '@jest/globals';
import { ADMIN_PARTS as CLIENT_PARTS } from '../client/admin/partNames';
import { ADMIN_PARTS, addAuthRoutes, authRoutes, pagePaths } from '../routes';

test.each([
  ['/', undefined, 'auth', '/auth/sign-in'],
  ['/', true, 'auth', '/auth/sign-in/'],
  ['/docs/', true, 'auth', '/docs/auth/sign-in/'],
  ['/docs/fr/', false, 'account/auth', '/docs/fr/account/auth/sign-in'],
  ['/docs/', false, '', '/docs/sign-in'],
])(
  'with base URL %s, trailingSlash %s and "%s" the sign-in page is %s',
  (baseUrl, trailingSlash, routeBasePath, signIn) => {
    expect(authRoutes({ baseUrl, trailingSlash }, { routeBasePath }).signIn).toBe(signIn);
  },
);

test('every page is an exact route, and one component shows them all', () => {
  const added: { path: string; component: string; exact?: boolean }[] = [];
  const routes = authRoutes({ baseUrl: '/', trailingSlash: false }, { routeBasePath: 'auth' });
  addAuthRoutes((route) => added.push(route), routes);
  expect(added.map(({ path }) => path).sort()).toEqual(pagePaths(routes).sort());
  expect(added.every(({ exact }) => exact)).toBe(true);
  expect(new Set(added.map(({ component }) => component)).size).toBe(1);
});

test.each([
  ['/', undefined, {}, '/auth/admin', '/auth/admin/people'],
  ['/docs/', true, {}, '/docs/auth/admin/', '/docs/auth/admin/people/'],
  ['/', false, { adminBasePath: 'operator' }, '/operator', '/operator/people'],
])(
  'with base URL %s, trailingSlash %s and %j the area of administrators is %s, its people %s',
  (baseUrl, trailingSlash, options, admin, people) => {
    const routes = authRoutes({ baseUrl, trailingSlash }, { routeBasePath: 'auth', ...options });
    expect(routes.admin).toBe(admin);
    expect(pagePaths(routes)).toEqual(expect.arrayContaining([admin, people]));
  },
);

test('the browser knows the same parts of that area', () => {
  expect(CLIENT_PARTS).toEqual(ADMIN_PARTS);
});
