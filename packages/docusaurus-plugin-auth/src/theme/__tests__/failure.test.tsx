/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { pluginConfig } from '../../client/config';
import { conversation } from '../../client/conversation';
import type { Exchange } from '../../client/conversation/exchange';
import type { ClientErrorCode } from '../../client/errors';
import { EMPTY_ANSWER } from '../../client/streamEvents';
import ChatFailure from '../ChatWidget/Failure';

const failed = (error: ClientErrorCode, more: Partial<Exchange> = {}): Exchange => ({
  key: 7,
  question: 'Which port?',
  status: 'failed',
  answer: EMPTY_ANSWER,
  error,
  ...more,
});

const show = (exchange: Exchange, last = true) =>
  render(<ChatFailure exchange={exchange} last={last} />);
const again = () => screen.queryByRole('button', { name: 'Try again' });
const retry = jest.spyOn(conversation, 'retry').mockImplementation(() => {});

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
  retry.mockClear();
  delete pluginConfig.chat.handOff;
});

describe('a question that failed', () => {
  it('can be asked again, but only the newest one', async () => {
    jest.useRealTimers();
    const { unmount } = show(failed('unreachable'));
    await userEvent.click(again() ?? document.body);
    expect(retry).toHaveBeenCalledWith(7);
    unmount();
    show(failed('unreachable'), false);
    expect(again()).toBeNull();
  });

  it('says how long to wait, counts down, and says once that the wait is over', () => {
    show(failed('too_many_requests', { retryAfter: 3 }));
    screen.getByText(/You can ask again in 3 seconds\./);
    expect(again()?.getAttribute('aria-disabled')).toBe('true');
    act(() => again()?.click());
    expect(retry).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toBe('');
    act(() => void jest.advanceTimersByTime(1_500));
    screen.getByText(/You can ask again in 2 seconds\./);
    act(() => void jest.advanceTimersByTime(2_000));
    expect(screen.getByRole('status').textContent).toBe('You can ask again now.');
    act(() => again()?.click());
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('goes on counting when the chat was closed meanwhile', () => {
    const exchange = failed('rate_limited', { retryAfter: 10 });
    show(exchange).unmount();
    jest.advanceTimersByTime(4_000);
    show(exchange);
    screen.getByText(/You can ask again in 6 seconds\./);
  });

  it('is asked by itself as soon as the network is back', () => {
    show(failed('offline'));
    screen.getByText(/asked as soon as you are connected/);
    act(() => void window.dispatchEvent(new Event('online')));
    expect(retry).toHaveBeenCalledWith(7);
  });

  it('is not asked by itself when something else is wrong', () => {
    show(failed('timeout'));
    act(() => void window.dispatchEvent(new Event('online')));
    expect(retry).not.toHaveBeenCalled();
  });

  it('leads to the sign-in page when the session has ended', () => {
    show(failed('unauthenticated'));
    expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toMatch(
      /^\/auth\/sign-in/,
    );
    expect(again()).toBeNull();
  });

  it('names what the operator finds it by, and a person to ask', () => {
    pluginConfig.chat.handOff = 'mailto:help@example.com?subject={question}';
    show(failed('internal_error', { requestId: 'abc-1' }));
    screen.getByText('abc-1');
    expect(screen.getByRole('link', { name: 'Ask a person' }).getAttribute('href')).toBe(
      'mailto:help@example.com?subject=Which%20port%3F',
    );
  });

  it('offers no other try where it would be refused again', () => {
    show(failed('untrusted_origin'));
    expect(again()).toBeNull();
  });
});
