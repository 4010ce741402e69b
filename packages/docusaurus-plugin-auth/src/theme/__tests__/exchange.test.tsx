/** @jest-environment jsdom */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Exchange } from '../../client/conversation/exchange';
import { EMPTY_ANSWER } from '../../client/streamEvents';
import ChatExchange from '../ChatWidget/Exchange';

const reply = jest.fn<(props: { exchange: Exchange }) => ReactNode>();
jest.mock('../ChatWidget/Reply', () => ({
  __esModule: true,
  default: (props: { exchange: Exchange }) => reply(props),
}));

const exchange = (status: Exchange['status'], answer: string): Exchange => ({
  key: 1,
  question: 'How high is it?',
  status,
  answer: { ...EMPTY_ANSWER, answer },
});

async function show(first: Exchange) {
  const { rerender } = render(<ChatExchange exchange={first} last />);
  // The parts of an answer are loaded with the question.
  await act(async () => {});
  return (next: Exchange) => rerender(<ChatExchange exchange={next} last />);
}

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
});

describe('an answer that breaks while it is drawn', () => {
  it('is shown as plain text, and takes nothing else down', async () => {
    reply.mockImplementation(() => {
      throw new Error('broken');
    });
    await show(exchange('done', 'Forty *metres*.'));
    expect(screen.getByText('Forty *metres*.').tagName).toBe('P');
    expect(screen.getByRole('heading').textContent).toBe('How high is it?');
  });

  it('is drawn as ever once it is whole, where only half of it broke', async () => {
    reply.mockImplementation(({ exchange: { status } }) => {
      if (status === 'streaming') throw new Error('broken');
      return <output>drawn</output>;
    });
    const next = await show(exchange('streaming', 'Forty *met'));
    expect(screen.getByText('Forty *met').tagName).toBe('P');
    next(exchange('done', 'Forty *metres*.'));
    expect(screen.getByRole('status').textContent).toBe('drawn');
    expect(screen.queryByText('Forty *metres*.')).toBeNull();
  });
});
