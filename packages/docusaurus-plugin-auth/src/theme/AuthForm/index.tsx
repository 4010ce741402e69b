import type { Props } from '@theme/AuthForm';
import ErrorSummary from '@theme/AuthForm/ErrorSummary';
import Field from '@theme/AuthForm/Field';
import SubmitButton from '@theme/AuthForm/SubmitButton';
import useAuthForm from '@theme/AuthForm/useAuthForm';
import clsx from 'clsx';
import { type ReactNode, useId, useRef } from 'react';
import styles from './styles.module.css';

/** A form with its fields, their errors, a summary of these and buttons that show the wait. */
export default function AuthForm(props: Props): ReactNode {
  const { fields, submitLabel, onSubmit, children, alternatives = [], divider } = props;
  const { compact, danger } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { errors, failure, attempt, busy, forgive, send } = useAuthForm();
  const fieldId = (name: string) => `${id}-${name}`;

  return (
    <form
      ref={form}
      className={clsx(styles.form, compact && styles.compact)}
      method="post"
      noValidate
      aria-busy={busy !== ''}
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget, fields, submitLabel, onSubmit);
      }}
    >
      <ErrorSummary
        attempt={attempt}
        failure={failure}
        items={fields
          .filter(({ name }) => errors[name])
          .map(({ name }) => ({ fieldId: fieldId(name), text: errors[name] ?? '' }))}
      />
      {fields.map(({ validate: _, complete, onValue, ...field }) => (
        <Field
          key={field.name}
          {...field}
          id={fieldId(field.name)}
          error={errors[field.name]}
          onValue={(value) => {
            forgive(field.name);
            onValue?.(value);
            // A code is sent with its last digit, however it got here.
            if (complete?.(value)) form.current?.requestSubmit();
          }}
        />
      ))}
      {children}
      <SubmitButton label={submitLabel} busy={busy} compact={compact} danger={danger} />
      {divider}
      {alternatives.length > 0 && (
        <div className={styles.alternatives}>
          {alternatives.map(({ label, needs, icon, onSelect }) => (
            <SubmitButton
              key={label}
              label={label}
              icon={icon}
              busy={busy}
              compact={compact}
              secondary
              onClick={() => {
                const checked = fields.filter(({ name }) => needs.includes(name));
                if (form.current) void send(form.current, checked, label, onSelect);
              }}
            />
          ))}
        </div>
      )}
    </form>
  );
}
