/** @jest-environment jsdom */
import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { EMPTY_ANSWER } from '../../client/streamEvents';

const callServer = jest.fn<(path: string) => Promise<unknown>>();
jest.mock('../../client/serverRequest', () => ({ callServer: (path: string) => callServer(path) }));

import type Page from '../SharedPage';

let SharedPage: typeof Page;
beforeAll(async () => {
  ({ default: SharedPage } = await import('../SharedPage'));
});

const at = '2026-11-25T20:00:00.000Z';
const turn = { at, answer: { ...EMPTY_ANSWER, id: 'a1', answer: 'Forty metres.' } };
const shared = { title: 'The tower', createdAt: at, expiresAt: at };

beforeEach(() => {
  window.location.hash = '#token';
});

describe('the page of a shared conversation', () => {
  it('shows what a question was about, between it and the answer', async () => {
    const selection = [{ text: 'the tower', url: '/docs/' }];
    const turns = [{ ...turn, question: 'How high is this?', selection }];
    callServer.mockResolvedValue({ ...shared, turns });
    render(<SharedPage />);
    const article = await screen.findByRole('article');
    const marked = within(article).getByRole('list', { name: 'Asked about' });
    expect(within(marked).getByRole('listitem').textContent).toBe('the towerFrom “/docs/”');
    // Nothing of it can be changed.
    expect(within(marked).queryByRole('button')).toBeNull();
    expect(article.textContent).toMatch(/^How high is this\?.*the tower.*Forty metres\./);
  });

  it('has no such list where nothing was marked', async () => {
    callServer.mockResolvedValue({ ...shared, turns: [{ ...turn, question: 'How high is it?' }] });
    render(<SharedPage />);
    await screen.findByRole('article');
    expect(screen.queryByRole('list', { name: 'Asked about' })).toBeNull();
  });
});
