/** @jest-environment jsdom */
import { describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Citation } from '../../client/types';
import ChatCitation from '../ChatWidget/Citation';
import { visited } from './site/router';

const citation: Citation = {
  number: 1,
  url: '/docs/ports#why',
  title: 'Ports',
  headingPath: ['Ports', 'Why 3000'],
  quote: 'The port is 3000.',
};

function show(change: Partial<Citation> = {}): HTMLElement {
  render(
    <p>
      The port is 3000.
      <ChatCitation number={1} citations={[{ ...citation, ...change }]} />
    </p>,
  );
  return screen.getByRole('link', { name: 'Source 1: Why 3000' });
}

const preview = () => screen.queryByRole('group', { name: 'A look at source 1' });

/** What a finger does; jsdom knows no touch of its own. */
function tap(element: HTMLElement): boolean {
  fireEvent.pointerDown(element, { pointerType: 'touch' });
  fireEvent.focus(element);
  return fireEvent.click(element);
}

describe('the number of a source', () => {
  it('shows page, heading and quote to who reaches it by keyboard, until Escape', async () => {
    const link = show();
    await userEvent.tab();
    expect(document.activeElement).toBe(link);
    expect(preview()?.textContent).toContain('Ports');
    expect(preview()?.textContent).toContain('Why 3000');
    const described = link.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toContain('The port is 3000.');
    await userEvent.keyboard('{Escape}');
    expect(preview()).toBeNull();
    expect(document.activeElement).toBe(link);
  });

  it('leads by Tab into what it shows, which closes behind', async () => {
    show();
    await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Open the page here');
    await userEvent.tab();
    expect(preview()).toBeNull();
  });

  it('keeps what it shows while a pointer rests on it', async () => {
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    const rest = () => act(() => void jest.advanceTimersByTime(1_000));
    const link = show();
    await user.hover(link);
    rest();
    await user.hover(screen.getByText('Open the page here'));
    rest();
    expect(preview()).not.toBeNull();
    await user.unhover(screen.getByText('Open the page here'));
    rest();
    expect(preview()).toBeNull();
    jest.useRealTimers();
  });

  it('shows its source at the first tap and follows the second', () => {
    const link = show();
    expect(tap(link)).toBe(false);
    expect(visited).toEqual([]);
    expect(preview()).not.toBeNull();
    fireEvent.pointerDown(document.body);
    expect(preview()).toBeNull();
  });

  it('says that words which only the reader has marked are not those of the docs', async () => {
    show({ readerText: true });
    await userEvent.tab();
    expect(preview()?.textContent).toContain('not from the docs');
  });

  it('is no link before its source is known', () => {
    render(<ChatCitation number={2} citations={[citation]} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('2')).toBeTruthy();
  });
});
