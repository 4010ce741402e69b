import type { AuthFormField, AuthFormValues } from '@theme/AuthForm';
import { formErrorText } from '@theme/AuthForm/errorText';
import { ClientError, type ClientErrorCode } from 'docusaurus-plugin-auth/client';
import { useEffect, useRef, useState } from 'react';

type Errors = Readonly<Record<string, string>>;

/** Which field a failure of the server belongs to; any other failure belongs to the whole form. */
const FIELD_OF: Partial<Record<ClientErrorCode, string>> = {
  email_taken: 'email',
  invalid_email: 'email',
  invalid_name: 'name',
  password_too_short: 'password',
  password_too_long: 'password',
  password_too_weak: 'password',
  password_compromised: 'password',
  password_wrong: 'currentPassword',
  invalid_code: 'code',
  code_expired: 'code',
  too_many_codes: 'code',
  invalid_backup_code: 'code',
};

function readValues(form: HTMLFormElement): AuthFormValues {
  // Not spread: a site for old browsers has that compiled to what holds for arrays only.
  const entries = Array.from(new FormData(form)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

function validate(fields: readonly AuthFormField[], values: AuthFormValues): Errors {
  const errors: Record<string, string> = {};
  for (const { name, validate: check } of fields) {
    const code = check?.(values[name] ?? '');
    if (code) errors[name] = formErrorText(code);
  }
  return errors;
}

function errorsOf(cause: unknown, fields: readonly AuthFormField[]): [Errors, string] {
  const error = cause instanceof ClientError ? cause : new ClientError('internal_error', { cause });
  const text = formErrorText(error.code, error.retryAfter);
  const field = FIELD_OF[error.code];
  return field && fields.some(({ name }) => name === field) ? [{ [field]: text }, ''] : [{}, text];
}

/** What a form is in, and how it is sent: once at a time, and what fails is kept to be shown. */
export default function useAuthForm() {
  const [errors, setErrors] = useState<Errors>({});
  const [refused, setRefused] = useState<Errors>({});
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState('');
  // Counts the failed attempts: the summary takes the focus at each.
  const [attempt, setAttempt] = useState(0);
  const running = useRef(false);

  function settle(next: string): void {
    running.current = next !== '';
    setBusy(next);
  }

  function show(nextErrors: Errors, nextFailure = ''): boolean {
    const failed = nextFailure !== '' || Object.keys(nextErrors).length > 0;
    setErrors(nextErrors);
    setRefused(nextErrors);
    setFailure(nextFailure);
    if (failed) setAttempt((count) => count + 1);
    return failed;
  }

  // A page that was left while it was busy may be shown again as it was, by the "back" button.
  useEffect(() => {
    const onPageShow = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      running.current = false;
      setBusy('');
    };
    window.addEventListener('pageshow', onPageShow);
    return () => window.removeEventListener('pageshow', onPageShow);
  }, []);

  return {
    /** What is wrong with the fields as they stand. */
    errors,
    /** What was wrong with them when the form was sent last. */
    refused,
    failure,
    attempt,
    /** The label of the button that is at work; empty when the form is not being sent. */
    busy,
    /** Takes back the error of a field once it is corrected, and not while it is only half typed. */
    forgive({ name, validate: check }: AuthFormField, value: string): void {
      if (!check?.(value)) setErrors(({ [name]: _fixed, ...others }) => others);
    },
    /** Checks `fields` and hands their values to `action`, whose failure is shown. */
    async send(
      form: HTMLFormElement,
      fields: readonly AuthFormField[],
      label: string,
      action: (values: AuthFormValues) => Promise<void>,
    ): Promise<void> {
      if (running.current) return;
      const values = readValues(form);
      if (show(validate(fields, values))) return;
      settle(label);
      try {
        await action(values);
      } catch (cause) {
        show(...errorsOf(cause, fields));
      } finally {
        settle('');
      }
    },
  };
}
