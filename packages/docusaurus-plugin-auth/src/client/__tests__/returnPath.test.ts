import { describe, expect, it } from '@jest/globals';
import { returnPathOf, safeReturnPath } from '../returnPath';
import { withReturn } from '../withReturn';

describe('the return path', () => {
  it.each(['/', '/docs/intro', '/docs/intro?a=1&b=2#top', '/fr/docs/%C3%A9t%C3%A9'])(
    'keeps the path %s of this site',
    (path) => {
      expect(safeReturnPath(path)).toBe(path);
    },
  );

  it.each([
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/docs/..//evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'docs/intro',
    '?x',
    '',
    `/${'a'.repeat(2_000)}`,
  ])('refuses %j', (value) => {
    expect(safeReturnPath(value)).toBeNull();
  });

  it('is read from the query of the page, and refused there just the same', () => {
    expect(returnPathOf('?return=%2Fdocs%23a')).toBe('/docs#a');
    expect(returnPathOf('?return=%2F%2Fevil.example')).toBeNull();
    expect(returnPathOf('')).toBeNull();
  });
});

describe('a return path to a form', () => {
  const forms = ['/auth/sign-in', '/auth/sign-up/'];
  const onForm = (form: string, search = '') =>
    returnPathOf(`?return=${encodeURIComponent(form + search)}`, forms);

  it('leads where the form would have led back to', () => {
    expect(onForm('/auth/sign-up', '?return=%2Fdocs%23a')).toBe('/docs#a');
    expect(onForm('/auth/sign-in/', '?return=%2F%2Fevil.example')).toBeNull();
    expect(onForm('/auth/sign-in')).toBeNull();
    expect(onForm('/auth/account')).toBe('/auth/account');
  });
});

describe('links to the auth pages', () => {
  const routes = ['/auth/sign-in', '/auth/sign-up/'];

  it('lead back to the page that the reader is on', () => {
    const here = { pathname: '/docs/a', search: '?x=1', hash: '#b' };
    const link = withReturn('/auth/sign-in', here, routes);
    expect(link).toBe('/auth/sign-in?return=%2Fdocs%2Fa%3Fx%3D1%23b');
    expect(returnPathOf(link.slice(link.indexOf('?')))).toBe('/docs/a?x=1#b');
  });

  it('hand on the return path between the forms instead of leading back to a form', () => {
    const onForm = { pathname: '/auth/sign-up', search: '?return=%2Fdocs', hash: '' };
    expect(withReturn('/auth/sign-in', onForm, routes)).toBe('/auth/sign-in?return=%2Fdocs');
    expect(withReturn('/auth/sign-in', { ...onForm, search: '' }, routes)).toBe('/auth/sign-in');
  });
});
