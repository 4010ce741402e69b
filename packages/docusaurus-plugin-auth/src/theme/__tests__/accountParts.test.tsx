/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import CopyButton from '../AccountPage/CopyButton';
import SelectField from '../AccountPage/SelectField';
import Skeleton from '../AccountPage/Skeleton';
import Unsaved from '../AccountPage/Unsaved';

afterEach(() => {
  jest.useRealTimers();
  document.body.replaceChildren();
});

describe('what is being loaded', () => {
  beforeEach(() => void jest.useFakeTimers());
  const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms));

  it('is announced only once it takes a while', () => {
    render(<Skeleton height={10} />);
    wait(500);
    expect(screen.getByRole('status').textContent).toBe('');
    wait(200);
    expect(screen.getByRole('status').textContent).toBe('Loading…');
  });

  it('is announced once where several parts of a page are', () => {
    render(
      <>
        <Skeleton height={10} />
        <Skeleton height={10} silent />
      </>,
    );
    expect(screen.getAllByRole('status')).toHaveLength(1);
  });

  it('keeps the place of what will stand there, with lines that nobody has to listen to', () => {
    const { container } = render(<Skeleton height={10} />);
    const drawing = container.querySelector('svg[aria-hidden=true]');
    expect(drawing?.getAttribute('height')).toBe('160');
    expect(drawing?.children.length).toBeGreaterThan(1);
    // A strict content security policy would take no style from the HTML.
    expect(container.querySelector('[style]')).toBeNull();
  });
});

describe('a form with changes that are not saved', () => {
  const confirm = jest.fn<typeof window.confirm>();
  const followed = jest.fn((event: Event) => event.preventDefault());
  beforeEach(() => {
    confirm.mockReset();
    followed.mockClear();
    window.confirm = confirm;
  });

  /** A page with a link, whose router hears every click that reaches it. */
  function open(when: boolean, href = '/docs/elsewhere', more = {}) {
    render(
      <a href={href} {...more} onClick={({ nativeEvent }) => followed(nativeEvent)}>
        A page
      </a>,
    );
    return render(<Unsaved when={when} />);
  }
  const follow = () => userEvent.click(screen.getByRole('link', { name: 'A page' }));
  const leaveTab = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('says so', () => {
    open(true);
    expect(screen.getByText('Not saved yet')).toBeTruthy();
  });

  it('asks before a link leads away, and stays where the reader is if they want to', async () => {
    open(true);
    confirm.mockReturnValue(false);
    await follow();
    expect(confirm).toHaveBeenCalledWith(expect.stringContaining('not saved yet'));
    expect(followed).not.toHaveBeenCalled();
    confirm.mockReturnValue(true);
    await follow();
    expect(followed).toHaveBeenCalledTimes(1);
  });

  it('asks before the tab is closed', () => {
    open(true);
    expect(leaveTab()).toBe(true);
  });

  it.each([
    ['a place on this page', '#sessions', {}],
    ['another tab', '/docs/elsewhere', { target: '_blank' }],
    ['a file', '/docs/file.pdf', { download: true }],
  ])('asks nothing at a link to %s', async (_, href, more) => {
    open(true, href, more);
    await follow();
    expect(confirm).not.toHaveBeenCalled();
    expect(followed).toHaveBeenCalledTimes(1);
  });

  it('asks nothing with a key that opens another tab', () => {
    open(true);
    fireEvent.click(screen.getByRole('link', { name: 'A page' }), { ctrlKey: true });
    expect(confirm).not.toHaveBeenCalled();
  });

  it('asks at links only where the page has buttons to leave it', async () => {
    open(false);
    render(<Unsaved when quiet />);
    confirm.mockReturnValue(false);
    await follow();
    expect(followed).not.toHaveBeenCalled();
    expect(leaveTab()).toBe(false);
    expect(screen.queryByText('Not saved yet')).toBeNull();
  });

  it('asks nothing once they are saved', async () => {
    const { rerender } = open(true);
    rerender(<Unsaved when={false} />);
    await follow();
    expect(confirm).not.toHaveBeenCalled();
    expect(leaveTab()).toBe(false);
    expect(screen.queryByText('Not saved yet')).toBeNull();
  });
});

describe('a button that copies', () => {
  const clipboard = { writeText: jest.fn(async () => {}) };
  beforeEach(() => {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });

  it('says so until another text stands there, however long that takes', async () => {
    jest.useFakeTimers();
    const { rerender } = render(<CopyButton text="one" />);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Copy' })));
    act(() => jest.advanceTimersByTime(600_000));
    expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy();
    rerender(<CopyButton text="two" />);
    expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
  });
});

it('a choice of none is told as none', async () => {
  const onValue = jest.fn();
  const options = [{ value: 'de', label: 'German' }];
  render(
    <SelectField label="Language" none="Any" value="de" options={options} onValue={onValue} />,
  );
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Any');
  expect(onValue).toHaveBeenCalledWith(null);
});
