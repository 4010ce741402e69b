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

test('every page is an exact route of a component that a site may swizzle', () => {
  const added: unknown[] = [];
  const routes = authRoutes({ baseUrl: '/', trailingSlash: false }, { routeBasePath: 'auth' });
  addAuthRoutes((route) => added.push(route), routes);
  expect(added).toEqual(
    Object.values(routes).map((path) => ({
      path,
      component: expect.stringMatching(/^@theme\/\w+Page$/),
      exact: true,
    })),
  );
});
