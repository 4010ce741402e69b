/** @jest-environment jsdom */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { snippets } from '../../client/snippets';
import { SELECTIONS_MAX } from '../../client/types';
import ChatSnippets from '../ChatWidget/Snippets';

const mark = (text: string) =>
  act(() => void snippets.add({ kind: 'text', text, page: { url: '/a', title: 'Page A' } }));
const list = () => screen.getByRole('list', { name: 'Asked about' });

beforeEach(() => {
  act(() => snippets.clear());
  render(
    <dialog open>
      <ChatSnippets />
      <textarea aria-label="Your question" />
    </dialog>,
  );
});

describe('marked texts above the question', () => {
  it('are shown with their page, long ones folded', () => {
    mark('short');
    mark(`long ${'word '.repeat(40)}`);
    expect(within(list()).getAllByText('From “Page A”')).toHaveLength(2);
    expect(list().querySelectorAll('details')).toHaveLength(1);
  });

  it('can be removed, whereupon the focus is on the next one and at last in the field', async () => {
    mark('one');
    mark('two');
    const name = (text: string) => ({ name: `Do not ask about “${text}”` });
    await userEvent.click(screen.getByRole('button', name('one')));
    expect(document.activeElement).toBe(screen.getByRole('button', name('two')));
    await userEvent.click(screen.getByRole('button', name('two')));
    expect(screen.queryByRole('list')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('say when there are too many', () => {
    for (let n = 0; n <= SELECTIONS_MAX; n++) mark(`text ${n}`);
    expect(within(list()).getAllByRole('listitem')).toHaveLength(SELECTIONS_MAX);
    expect(screen.getByRole('status').textContent).toMatch(/^The last text was not taken/);
  });
});
