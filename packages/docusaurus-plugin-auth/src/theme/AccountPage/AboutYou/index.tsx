import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AccountPage/AboutYou';
import Renewal from '@theme/AccountPage/Renewal';
import SaveForm from '@theme/AccountPage/SaveForm';
import Time from '@theme/AccountPage/Time';
import { formErrorText } from '@theme/AuthForm/errorText';
import Clash from '@theme/ReaderProfile/Clash';
import ConsentBox from '@theme/ReaderProfile/ConsentBox';
import Questions from '@theme/ReaderProfile/Questions';
import {
  ClientError,
  tellsBackground,
  useAction,
  useProfileDraft,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useRef, useState } from 'react';
import styles from './styles.module.css';

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
function Form({ profile: { stored }, onStored }: Props): ReactNode {
  const draft = useProfileDraft(stored, onStored);
  const { busy, error, run } = useAction();
  const [agrees, setAgrees] = useState(false);
  const [saved, setSaved] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const asksConsent = !stored.profile.consents.background;
  const { updatedAt } = stored.profile;
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

  return (
    <SaveForm
      section="about-you"
      saveLabel={translate({
        id: 'plugin-auth.account.aboutYou.save',
        message: 'Save',
        description: 'Button that saves what the reader tells about their knowledge',
      })}
      busy={busy}
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
      beside={updatedAt && tellsBackground(draft.stored) && <LastChange at={updatedAt} />}
      onSave={() => void save()}
    >
      <Questions
        values={draft.values}
        below={(name) => draft.clashes.includes(name) && <Clash name={name} draft={draft} />}
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
    </SaveForm>
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
