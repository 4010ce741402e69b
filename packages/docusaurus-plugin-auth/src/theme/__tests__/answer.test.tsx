/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { EMPTY_ANSWER } from '../../client/streamEvents';
import type { QueryResponse } from '../../client/types';
import ChatAnswer from '../ChatWidget/Answer';

const source = { title: 'Ports', headingPath: ['Ports'], url: '/docs/ports#why' };
const given = (answer: string, change: Partial<QueryResponse> = {}): QueryResponse => ({
  ...EMPTY_ANSWER,
  sources: [source],
  answer,
  ...change,
});

describe('the text of an answer', () => {
  it('keeps what is finished while the rest is written', () => {
    const { rerender } = render(<ChatAnswer answer={given('One.\n\nTw')} streaming />);
    const one = screen.getByText('One.');
    rerender(<ChatAnswer answer={given('One.\n\nTwo **th')} streaming />);
    expect(screen.getByText('One.')).toBe(one);
    expect(screen.getByText('th').tagName).toBe('STRONG');
    rerender(<ChatAnswer answer={given('One.\n\nTwo **three**.')} />);
    expect(screen.getByText('One.')).toBe(one);
  });

  it('has tables that scroll in a place of their own, which can have the focus', () => {
    render(<ChatAnswer answer={given('| name | port |\n| --- | ---: |\n| a | 1 |')} />);
    const region = screen.getByRole('group', { name: 'Table, scrolls sideways' });
    expect(region.tabIndex).toBe(0);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'name',
      'port',
    ]);
    expect(screen.getByRole('cell', { name: '1' }).dataset.align).toBe('right');
  });

  it('leads to sources only, and shows the text of every other link', () => {
    render(<ChatAnswer answer={given('[here](/docs/ports) or [there](https://evil.example/x)')} />);
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['here']);
    expect(document.body.textContent).toContain('there');
  });

  it('shows the text of a picture in its place', () => {
    render(<ChatAnswer answer={given('![a boiler](https://evil.example/x.png)')} />);
    expect(screen.queryByRole('img')).toBeNull();
    expect(document.body.textContent).toContain('a boiler');
  });

  it('leads to hosts that the server lets through, and shows their pictures', () => {
    const answer = given('[here](https://a.example/b) ![a boiler](https://img.b.example/x.png)', {
      linkHosts: ['a.example', '*.b.example'],
    });
    render(<ChatAnswer answer={answer} />);
    expect(screen.getByRole('link', { name: 'here' }).getAttribute('rel')).toContain('noreferrer');
    const picture = screen.getByRole('img', { name: 'a boiler' });
    expect(picture.getAttribute('src')).toBe('https://img.b.example/x.png');
  });

  it.each([
    'https://a.example.evil.com/x.png',
    'https://b.example/x.png',
    'https://me:secret@a.example/x.png',
    'javascript://a.example/%0aalert(1)',
    '//a.example/x.png',
  ])('takes no other address for one of them: %s', (address) => {
    const linkHosts = ['a.example', '*.b.example'];
    render(<ChatAnswer answer={given(`[x](${address}) ![y](${address})`, { linkHosts })} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('has no markup of its own: tags are text', () => {
    render(<ChatAnswer answer={given('a <b>bold</b> <img src=x onerror=alert(1)>')} />);
    expect(document.querySelector('b, img')).toBeNull();
    expect(document.body.textContent).toContain('<b>bold</b>');
  });
});
