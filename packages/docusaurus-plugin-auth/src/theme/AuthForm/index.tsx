import type { AuthFormAlternative, AuthFormField, Props } from '@theme/AuthForm';
import CancelButton from '@theme/AuthForm/CancelButton';
import ErrorSummary from '@theme/AuthForm/ErrorSummary';
import Field from '@theme/AuthForm/Field';
import SubmitButton from '@theme/AuthForm/SubmitButton';
import useAuthForm from '@theme/AuthForm/useAuthForm';
import clsx from 'clsx';
import { type ReactNode, useId, useRef } from 'react';
import styles from './styles.module.css';

interface FormFieldProps {
  field: AuthFormField;
  id: string;
  error?: string;
  announced: boolean;
  /** Whether the keyboard of a phone ends the form with it. */
  last: boolean;
  onValue: (value: string) => void;
}

function FormField({ field, last, onValue, ...frame }: FormFieldProps): ReactNode {
  const { validate: _, complete: __, onValue: tell, ...shown } = field;
  return (
    <Field
      {...shown}
      {...frame}
      enterKeyHint={last ? 'go' : 'next'}
      onValue={(value) => {
        tell?.(value);
        onValue(value);
      }}
    />
  );
}

interface AlternativesProps {
  alternatives: readonly AuthFormAlternative[];
  busy: string;
  compact?: boolean;
  onSelect: (alternative: AuthFormAlternative) => void;
}

function Alternatives({ alternatives, onSelect, ...shared }: AlternativesProps): ReactNode {
  return (
    <div className={styles.alternatives}>
      {alternatives.map((alternative) => (
        <SubmitButton
          key={alternative.label}
          {...shared}
          label={alternative.label}
          icon={alternative.icon}
          secondary
          onClick={() => onSelect(alternative)}
        />
      ))}
    </div>
  );
}

/** A form with its fields, their errors, a summary of these and buttons that show the wait. */
export default function AuthForm(props: Props): ReactNode {
  const { fields, submitLabel, onSubmit, children, alternatives = [], divider } = props;
  const { compact, danger, onCancel } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { errors, refused, failure, attempt, busy, forgive, send } = useAuthForm();
  // Several are read out as a list.
  const alone = Object.keys(refused).length === 1;
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
          .map(({ name }) => ({ fieldId: fieldId(name), text: refused[name] ?? '' }))
          .filter(({ text }) => text)}
        level={compact ? 3 : 2}
      />
      {fields.map((field) => (
        <FormField
          key={field.name}
          field={field}
          id={fieldId(field.name)}
          error={errors[field.name]}
          announced={alone}
          last={field === fields.at(-1)}
          onValue={(value) => {
            forgive(field, value);
            // A code is sent with its last digit, however it got here.
            if (field.complete?.(value)) form.current?.requestSubmit();
          }}
        />
      ))}
      {children}
      <SubmitButton label={submitLabel} busy={busy} compact={compact} danger={danger} />
      {onCancel && <CancelButton onClick={onCancel} waits={busy !== ''} />}
      {divider}
      {alternatives.length > 0 && (
        <Alternatives
          {...{ alternatives, busy, compact }}
          onSelect={({ needs, label, onSelect }) => {
            const checked = fields.filter(({ name }) => needs.includes(name));
            if (form.current) void send(form.current, checked, label, onSelect);
          }}
        />
      )}
    </form>
  );
}
