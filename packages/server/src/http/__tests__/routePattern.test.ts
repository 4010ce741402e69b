import { describe, expect, test } from '@jest/globals';
import { routePatterns } from '../routePattern.ts';

describe('a route is named', () => {
  const patternOf = routePatterns(
    ['/sign-in/email', '/callback/:id', '/reset-password/:token'],
    true,
  );

  test.each([
    ['/api/v1/query', '/api/v1/query'],
    ['/API/v1/Query/', '/api/v1/query'],
    ['/api/v1/conversations/0b5c', '/api/v1/conversations/{id}'],
    ['/auth/signup', '/auth/signup'],
    ['/api/auth/sign-in/email', '/api/auth/sign-in/email'],
    ['/api/auth/callback/github', '/api/auth/callback/{id}'],
    ['/api/auth/reset-password/s3cret', '/api/auth/reset-password/{token}'],
    ['/readyz', '/readyz'],
  ])('%s as %s', (path, name) => {
    expect(patternOf(path)).toBe(name);
  });

  test.each(['/api/v1/nothing', '/api/auth/made-up/s3cret', '/api/v1/query/more', '/api/'])(
    'without what a client made up: %s',
    (path) => {
      expect(patternOf(path)).toBe('unknown');
    },
  );

  test('alike for all pages and files of the site', () => {
    expect([patternOf('/'), patternOf('/docs/intro'), patternOf('/wp-login.php')]).toEqual([
      'site',
      'site',
      'site',
    ]);
  });

  test('as unknown where there is no site', () => {
    expect(routePatterns([], false)('/docs/intro')).toBe('unknown');
  });
});
