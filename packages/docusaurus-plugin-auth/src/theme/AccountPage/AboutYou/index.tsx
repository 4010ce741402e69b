import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AccountPage/AboutYou';
import Notice from '@theme/AccountPage/Notice';
import Renewal from '@theme/AccountPage/Renewal';
import Time from '@theme/AccountPage/Time';
import { formErrorText } from '@theme/AuthForm/errorText';
import SubmitButton from '@theme/AuthForm/SubmitButton';
import Clash from '@theme/ReaderProfile/Clash';
import ConsentBox from '@theme/ReaderProfile/ConsentBox';
import Questions from '@theme/ReaderProfile/Questions';
import valueText from '@theme/ReaderProfile/valueText';
import {
  ClientError,
  fieldsOf,
  type ProfileField,
  tellsBackground,
  useAction,
  useProfileDraft,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useRef, useState } from 'react';
import styles from './styles.module.css';

function saveLabel(): string {
  return translate({
    id: 'plugin-auth.account.aboutYou.save',
    message: 'Save',
    description: 'Button that saves what the reader tells about their knowledge',
  });
}

function LastChange({ at }: { at: string }): ReactNode {
  return (
    <span className={styles.lastChange}>
      <Translate
        id="plugin-auth.account.aboutYou.lastChange"
        description="Beside what the reader told about themselves; {time} is like 2 days ago"
        values={{ time: <Time time={at} /> }}
      >
        {'Last changed: {time}'}
      </Translate>
    </span>
  );
}

/** The questions, and the consent to keep the answers where there is none. */
function Form({ profile, onStored }: Props): ReactNode {
  const { stored } = profile;
  const draft = useProfileDraft(stored, onStored);
  const { busy, error, run } = useAction();
  const [agrees, setAgrees] = useState(false);
  const [saved, setSaved] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const asksConsent = !stored.profile.consents.background;
  const refused = error?.code === 'consent_required';

  async function save(): Promise<void> {
    setSaved(false);
    const worked = await run(async () => {
      const needs = asksConsent && tellsBackground(draft.values);
      if (needs && !agrees) throw new ClientError('consent_required');
      await draft.save(asksConsent && agrees ? { background: true } : undefined);
    });
    setSaved(worked);
    if (worked) setAgrees(false);
    else if (asksConsent && !agrees) box.current?.focus();
  }

  const clash = (name: ProfileField) =>
    draft.clashes.includes(name) && (
      <Clash
        stored={valueText(name, fieldsOf(stored.profile))}
        onTake={() => draft.takeStored(name)}
        onKeep={() => draft.keepMine(name)}
      />
    );

  return (
    <>
      <form
        className={styles.form}
        noValidate
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Questions
          values={draft.values}
          below={clash}
          onEdit={(edits) => {
            setSaved(false);
            draft.edit(edits);
          }}
        />
        {asksConsent && (
          <ConsentBox
            purpose="background"
            boxRef={box}
            checked={agrees}
            error={refused && !agrees ? formErrorText('consent_required') : undefined}
            onChange={setAgrees}
          />
        )}
        <div className={styles.end}>
          <SubmitButton label={saveLabel()} busy={busy ? saveLabel() : ''} compact />
          {tellsBackground(fieldsOf(stored.profile)) && stored.profile.updatedAt && (
            <LastChange at={stored.profile.updatedAt} />
          )}
        </div>
      </form>
      <Notice
        section="about-you"
        error={refused ? undefined : error}
        done={
          saved && (
            <Translate
              id="plugin-auth.account.aboutYou.saved"
              description="Said when what the reader tells about their knowledge was saved"
            >
              Saved.
            </Translate>
          )
        }
      />
    </>
  );
}

/**
 * What the reader tells about their knowledge: stored only with their consent, asked for here. What
 * waits for a new consent is not written over.
 */
export default function AboutYou(props: Props): ReactNode {
  const renewal = props.profile.consents.consents.find(
    ({ purpose, state }) => purpose === 'background' && state === 'renewal_due',
  );
  return renewal ? <Renewal erasedAfter={renewal.erasedAfter} /> : <Form {...props} />;
}
