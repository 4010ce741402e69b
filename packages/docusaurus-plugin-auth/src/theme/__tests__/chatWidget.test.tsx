/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';

const panel = jest.fn<() => ReactNode>();
const load = jest.fn<() => { default: () => ReactNode }>();
jest.mock('../ChatWidget/Panel', () => ({ __esModule: true, ...load() }));

import { closeChat, openChat } from '../../client/chatPanel';
import ChatWidget from '../ChatWidget';

const launcher = (name = 'Ask the docs') => screen.findByRole('button', { name });
const failed = () => launcher('Could not be loaded. Try again');

beforeEach(() => {
  // jsdom lays nothing out.
  document.elementsFromPoint = () => [];
  jest.resetModules();
  jest.spyOn(console, 'error').mockImplementation(() => {});
  panel.mockReset().mockReturnValue(<p>The panel</p>);
  load.mockReset().mockReturnValue({ default: () => panel() });
});

afterEach(() => {
  act(() => closeChat());
  jest.restoreAllMocks();
});

describe('the chat of a page', () => {
  it('takes the place of its button once it is there', async () => {
    render(<ChatWidget />);
    await userEvent.click(await launcher());
    await screen.findByText('The panel');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that it could not be loaded, and tries again with the next press', async () => {
    load.mockImplementationOnce(() => {
      throw new Error('no network');
    });
    render(<ChatWidget />);
    await userEvent.click(await launcher());
    await userEvent.click(await failed());
    await screen.findByText('The panel');
    act(() => closeChat());
    expect((await launcher()).hidden).toBe(false);
  });

  it('leaves its button where it breaks, and is drawn anew with the next press', async () => {
    panel.mockImplementation(() => {
      throw new Error('broken');
    });
    render(<ChatWidget />);
    await userEvent.click(await launcher());
    const button = await failed();
    panel.mockReturnValue(<p>The panel</p>);
    await userEvent.click(button);
    await screen.findByText('The panel');
  });

  it('does not take its button away while it is still on its way', async () => {
    render(<ChatWidget />);
    act(() => openChat());
    expect((await launcher()).hidden).toBe(false);
    await screen.findByText('The panel');
  });
});
