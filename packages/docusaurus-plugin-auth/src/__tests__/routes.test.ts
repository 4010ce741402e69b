import { expect, test } from '@jest/globals';
import { addAuthRoutes, authRoutes } from '../routes';

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
  expect(added.map(({ path }) => path).sort()).toEqual(Object.values(routes).sort());
  expect(added.every(({ exact }) => exact)).toBe(true);
  expect(new Set(added.map(({ component }) => component)).size).toBe(1);
});
