import { describe, expect, it } from '@jest/globals';
import { createBreaker } from '../withBreaker.ts';

describe('createBreaker', () => {
  const rules = { failures: 2, rest: 100 };

  it('lets everything try until so many failures come in a row', () => {
    const breaker = createBreaker(rules);
    breaker.failed(0);
    breaker.succeeded();
    breaker.failed(0);
    expect(breaker.mayTry(1)).toBe(true);
    breaker.failed(1);
    expect(breaker.mayTry(2)).toBe(false);
  });

  it('lets one try when the rest is over, and all when that one succeeds', () => {
    const breaker = createBreaker(rules);
    breaker.failed(0);
    breaker.failed(0);
    expect(breaker.mayTry(100)).toBe(true);
    expect(breaker.mayTry(100)).toBe(false);
    breaker.succeeded();
    expect(breaker.mayTry(101)).toBe(true);
    expect(breaker.mayTry(101)).toBe(true);
  });

  it('rests again when that one fails', () => {
    const breaker = createBreaker(rules);
    breaker.failed(0);
    breaker.failed(0);
    expect(breaker.mayTry(100)).toBe(true);
    breaker.failed(150);
    expect(breaker.mayTry(249)).toBe(false);
    expect(breaker.mayTry(250)).toBe(true);
  });
});
