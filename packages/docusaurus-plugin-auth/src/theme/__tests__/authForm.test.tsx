/** @jest-environment jsdom */
import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ClientError } from '../../client/errors';
import AuthForm from '../AuthForm';
import { emailField } from '../AuthForm/fields';

type Fields = Parameters<typeof AuthForm>[0]['fields'];

const NAME = { name: 'name', type: 'text', autoComplete: 'name', label: 'Name' } as const;
const name = {
  ...NAME,
  validate: (value: string) => (value ? undefined : ('invalid_name' as const)),
};
const password = {
  name: 'password',
  type: 'password',
  autoComplete: 'new-password',
  label: 'Password',
} as const;

/** A form as a reader has it before them; what it was sent with is told to `onSubmit`. */
function open(fields: Fields, onSubmit = jest.fn(async () => {}), more = {}) {
  render(<AuthForm fields={fields} submitLabel="Send" onSubmit={onSubmit} {...more} />);
  return { onSubmit, send: () => userEvent.click(screen.getByRole('button', { name: 'Send' })) };
}

const box = (label: string) => screen.getByRole('textbox', { name: label });

describe('a form that was sent with one wrong field', () => {
  it('leads to the field, which says why it was refused', async () => {
    const { send, onSubmit } = open([name, emailField()]);
    await userEvent.type(box('Name'), 'Ada');
    await send();
    expect(document.activeElement).toBe(box('E-mail address'));
    expect(box('E-mail address').getAttribute('aria-invalid')).toBe('true');
    const described = box('E-mail address').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(described)?.textContent).toMatch(/complete e-mail address/);
    // Read out besides, for who is in the field already: once, and not in a list.
    expect(screen.getAllByRole('alert').map(({ id }) => id)).toEqual([described]);
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('selects a code that the server has refused, so that the next one takes its place', async () => {
    const refuse = async () => {
      throw new ClientError('invalid_code');
    };
    const code = { ...NAME, name: 'code', label: 'Code', code: true };
    const { send } = open([code], jest.fn(refuse));
    await userEvent.type(box('Code'), '123456');
    await send();
    await waitFor(() => expect(box('Code').getAttribute('aria-invalid')).toBe('true'));
    await userEvent.keyboard('654321');
    expect((box('Code') as HTMLInputElement).value).toBe('654321');
  });
});

describe('a form that was sent with several wrong fields', () => {
  it('lists them under a heading that has the focus, each with a link to its field', async () => {
    const { send } = open([name, emailField()]);
    await send();
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    expect(within(summary).getByRole('heading').textContent).toMatch(/correct the following/);
    await userEvent.click(within(summary).getByRole('link', { name: /e-mail/ }));
    expect(document.activeElement).toBe(box('E-mail address'));
  });

  it('keeps the list in its place while the fields are corrected', async () => {
    const { send } = open([name, emailField()]);
    await send();
    await userEvent.type(box('Name'), 'Ada');
    expect(box('Name').getAttribute('aria-invalid')).toBeNull();
    expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(2);
  });
});

it('takes an error back when the field is right, and not while it is half typed', async () => {
  const { send } = open([emailField()]);
  await send();
  await userEvent.type(box('E-mail address'), 'ada');
  expect(box('E-mail address').getAttribute('aria-invalid')).toBe('true');
  await userEvent.type(box('E-mail address'), '@example.com');
  expect(box('E-mail address').getAttribute('aria-invalid')).toBeNull();
});

it('says what is wrong with the whole form where the focus goes', async () => {
  const { send } = open(
    [],
    jest.fn(async () => Promise.reject(new ClientError('offline'))),
  );
  await send();
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/offline/));
  expect(document.activeElement).toBe(screen.getByRole('alert'));
});

it('tells the keyboard of a phone which field is the last', () => {
  open([name, emailField()]);
  expect(box('Name').getAttribute('enterkeyhint')).toBe('next');
  expect(box('E-mail address').getAttribute('enterkeyhint')).toBe('go');
});

it('ends without a change by its cancel button, but not while it is being sent', async () => {
  const onCancel = jest.fn();
  const { send } = open(
    [],
    jest.fn(() => new Promise<void>(() => {})),
    { onCancel },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onCancel).toHaveBeenCalledTimes(1);
  await send();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onCancel).toHaveBeenCalledTimes(1);
});

describe('a password field', () => {
  const field = () => screen.getByLabelText('Password') as HTMLInputElement;
  const toggle = () => screen.getByRole('button', { name: 'Show password' });

  it('shows what is typed while its button is pressed in', async () => {
    open([password]);
    expect([field().type, toggle().getAttribute('aria-pressed')]).toEqual(['password', 'false']);
    await userEvent.click(toggle());
    expect([field().type, toggle().getAttribute('aria-pressed')]).toEqual(['text', 'true']);
  });

  it('is hidden again when the form is sent: browsers remember what was text', async () => {
    const { send } = open([password]);
    await userEvent.click(toggle());
    await send();
    expect([field().type, toggle().getAttribute('aria-pressed')]).toEqual(['password', 'false']);
  });

  it('says that Caps Lock is on, and nothing once it is off', () => {
    open([password]);
    fireEvent.keyDown(field(), { key: 'A', modifierCapsLock: true });
    expect(screen.getByRole('status').textContent).toBe('Caps Lock is on.');
    fireEvent.keyUp(field(), { key: 'CapsLock', modifierCapsLock: false });
    expect(screen.getByRole('status').textContent).toBe('');
  });
});
