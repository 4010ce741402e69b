import { translate } from '@docusaurus/Translate';
import type { AuthFormField, Props } from '@theme/AuthForm';
import ErrorSummary from '@theme/AuthForm/ErrorSummary';
import { formErrorText } from '@theme/AuthForm/errorText';
import Field from '@theme/AuthForm/Field';
import clsx from 'clsx';
import { ClientError, type ClientErrorCode } from 'docusaurus-plugin-auth/client';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import styles from './styles.module.css';

type Values = Readonly<Record<string, string>>;
type Errors = Readonly<Record<string, string>>;

/** Which field a failure of the server belongs to; any other failure belongs to the whole form. */
const FIELD_OF: Partial<Record<ClientErrorCode, string>> = {
  email_taken: 'email',
  invalid_email: 'email',
  invalid_name: 'name',
  password_too_short: 'password',
  password_too_long: 'password',
  password_compromised: 'password',
};

function readValues(form: HTMLFormElement): Values {
  const entries = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

function validate(fields: readonly AuthFormField[], values: Values): Errors {
  const errors: Record<string, string> = {};
  for (const { name, validate: check } of fields) {
    const code = check?.(values[name] ?? '');
    if (code) errors[name] = formErrorText(code);
  }
  return errors;
}

function errorsOf(cause: unknown, fields: readonly AuthFormField[]): [Errors, string] {
  const code = cause instanceof ClientError ? cause.code : 'internal_error';
  const text = formErrorText(code);
  const field = FIELD_OF[code];
  return field && fields.some(({ name }) => name === field) ? [{ [field]: text }, ''] : [{}, text];
}

function busyLabel(): string {
  return translate({
    id: 'plugin-auth.form.busy',
    message: 'One moment…',
    description: 'Shown on the button of a form while it is being sent',
  });
}

/** A form with its fields, their errors, a summary of these and a button that shows the wait. */
export default function AuthForm({ fields, submitLabel, onSubmit }: Props): ReactNode {
  const id = useId();
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  // Counts the failed attempts: the summary takes the focus at each.
  const [attempt, setAttempt] = useState(0);

  function show(nextErrors: Errors, nextFailure = ''): boolean {
    const failed = nextFailure !== '' || Object.keys(nextErrors).length > 0;
    setErrors(nextErrors);
    setFailure(nextFailure);
    if (failed) setAttempt((count) => count + 1);
    return failed;
  }

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const values = readValues(event.currentTarget);
    if (show(validate(fields, values))) return;
    setBusy(true);
    try {
      await onSubmit(values);
    } catch (cause) {
      show(...errorsOf(cause, fields));
    } finally {
      setBusy(false);
    }
  }

  const fieldId = (name: string) => `${id}-${name}`;

  return (
    <form className={styles.form} method="post" noValidate aria-busy={busy} onSubmit={submit}>
      <ErrorSummary
        attempt={attempt}
        failure={failure}
        items={fields
          .filter(({ name }) => errors[name])
          .map(({ name }) => ({ fieldId: fieldId(name), text: errors[name] ?? '' }))}
      />
      {fields.map(({ validate: _, ...field }) => (
        <Field
          key={field.name}
          {...field}
          id={fieldId(field.name)}
          error={errors[field.name]}
          onChange={() => setErrors(({ [field.name]: _fixed, ...others }) => others)}
        />
      ))}
      {/* Not disabled while busy: that would take the focus away from who pressed it. */}
      <button
        type="submit"
        className={clsx('button button--primary button--lg button--block', styles.submit)}
        aria-disabled={busy}
      >
        {busy && <span className={styles.spinner} aria-hidden="true" />}
        {busy ? busyLabel() : submitLabel}
      </button>
    </form>
  );
}
