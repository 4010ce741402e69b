/** @jest-environment jsdom */
import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

const callOwn = jest.fn<(path: string, init?: { method?: string }) => Promise<unknown>>();
jest.mock('../../client/account/ownRequest', () => ({
  callOwn: (path: string, init?: { method?: string }) => callOwn(path, init),
}));

import type ChatHistory from '../ChatWidget/History';

let History: typeof ChatHistory;
beforeAll(async () => {
  ({ default: History } = await import('../ChatWidget/History'));
});

const time = '2026-11-25T20:00:00.000Z';
const conversation = { createdAt: time, updatedAt: time, turns: 1 };
const PORTS = { ...conversation, id: 'c1', title: 'Ports', imported: true };
const TEA = { ...conversation, id: 'c2', title: 'Tea', imported: false };

let kept: object[];
beforeEach(() => {
  // What jsdom does not have.
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  kept = [PORTS, TEA];
  callOwn.mockReset();
  callOwn.mockImplementation(async (_path, { method = 'GET' } = {}) => {
    if (method === 'DELETE') kept = [];
    return { conversations: kept, more: false };
  });
});

const deleted = () => callOwn.mock.calls.filter(([, init]) => init?.method === 'DELETE');
const open = () => render(<History onBack={() => {}} onOpened={() => {}} />);

describe('the conversations of a reader', () => {
  it('say which of them are from before signing in', async () => {
    open();
    const [ports, tea] = await screen.findAllByRole('listitem');
    expect(ports?.textContent).toContain('from before you signed in');
    expect(tea?.textContent).not.toContain('from before');
  });

  it('are deleted all at once, after a question', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Delete all conversations' }));
    const question = screen.getByRole('dialog', { name: 'Delete all your conversations?' });
    expect(deleted()).toEqual([]);
    await userEvent.click(within(question).getByRole('button', { name: 'Delete all of them' }));
    await screen.findByText(/^Nothing is kept yet/);
    expect(deleted().map(([path]) => path)).toEqual(['/api/v1/conversations']);
    expect(screen.queryByRole('button', { name: 'Delete all conversations' })).toBeNull();
  });

  it('stay when the reader thinks better of it', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Delete all conversations' }));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(deleted()).toEqual([]);
  });

  it('are not offered to be deleted while some are searched for', async () => {
    open();
    await screen.findByText('Ports');
    await userEvent.type(screen.getByRole('searchbox'), 'tea');
    expect(screen.queryByRole('button', { name: 'Delete all conversations' })).toBeNull();
  });
});
