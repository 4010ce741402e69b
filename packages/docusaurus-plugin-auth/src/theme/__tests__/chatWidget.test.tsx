/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type * as Testing from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';

// Each test loads the page's code anew.
jest.setTimeout(60_000);

const panel = jest.fn<() => ReactNode>();
const load = jest.fn<() => { default: () => ReactNode }>();
jest.mock('../ChatWidget/Panel', () => ({ __esModule: true, ...load() }));

import type * as ChatPanel from '../../client/chatPanel';
import type Widget from '../ChatWidget';

let ChatWidget: typeof Widget;
let closeChat: typeof ChatPanel.closeChat;
let openChat: typeof ChatPanel.openChat;
let testing: typeof Testing;

const launcher = (name = 'Ask the docs') => testing.screen.findByRole('button', { name });
const failed = () => launcher('Could not be loaded. Try again');

beforeEach(async () => {
  // Nothing is drawn, and jsdom lays nothing out that the button could keep clear of.
  window.requestAnimationFrame = () => 0;
  jest.resetModules();
  jest.spyOn(console, 'error').mockImplementation(() => {});
  panel.mockReset().mockReturnValue(<p>The panel</p>);
  load.mockReset().mockReturnValue({ default: () => panel() });
  // A page load each: what has been loaded stays loaded.
  testing = await import('@testing-library/react/pure');
  ({ closeChat, openChat } = await import('../../client/chatPanel'));
  ({ default: ChatWidget } = await import('../ChatWidget'));
});

afterEach(() => {
  testing.act(() => closeChat());
  testing.cleanup();
  jest.restoreAllMocks();
});

describe('the chat of a page', () => {
  it('takes the place of its button once it is there', async () => {
    testing.render(<ChatWidget />);
    await userEvent.click(await launcher());
    await testing.screen.findByText('The panel');
    expect(testing.screen.queryByRole('button')).toBeNull();
  });

  it('says that it could not be loaded, and tries again with the next press', async () => {
    load.mockImplementationOnce(() => {
      throw new Error('no network');
    });
    testing.render(<ChatWidget />);
    await userEvent.click(await launcher());
    await userEvent.click(await failed());
    await testing.screen.findByText('The panel');
    testing.act(() => closeChat());
    expect((await launcher()).hidden).toBe(false);
  });

  it('leaves its button where it breaks, and is drawn anew with the next press', async () => {
    panel.mockImplementation(() => {
      throw new Error('broken');
    });
    testing.render(<ChatWidget />);
    await userEvent.click(await launcher());
    const button = await failed();
    panel.mockReturnValue(<p>The panel</p>);
    await userEvent.click(button);
    await testing.screen.findByText('The panel');
  });

  it('does not take its button away while it is still on its way', async () => {
    testing.render(<ChatWidget />);
    testing.act(() => openChat());
    expect((await launcher()).hidden).toBe(false);
    await testing.screen.findByText('The panel');
  });
});
