import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AccountPage/AboutYou';
import Renewal from '@theme/AccountPage/Renewal';
import SaveForm from '@theme/AccountPage/SaveForm';
import Time from '@theme/AccountPage/Time';
import { formErrorText } from '@theme/AuthForm/errorText';
import Clash from '@theme/ReaderProfile/Clash';
import ConsentBox from '@theme/ReaderProfile/ConsentBox';
import Questions from '@theme/ReaderProfile/Questions';
import { tellsBackground, useProfileForm } from 'docusaurus-plugin-auth/client';
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
  const { draft, edit, save, state } = useProfileForm(stored, onStored);
  const [agrees, setAgrees] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const asksConsent = !stored.profile.consents.background;
  const { updatedAt } = stored.profile;
  const refused = state.error?.code === 'consent_required';

  async function onSave(): Promise<void> {
    const given = asksConsent && agrees;
    const missing = asksConsent && !agrees && tellsBackground(draft.values);
    if (await save(missing ? null : given ? { background: true } : undefined)) setAgrees(false);
    else if (missing) box.current?.focus();
  }

  return (
    <SaveForm
      section="about-you"
      saveLabel={translate({
        id: 'plugin-auth.account.aboutYou.save',
        message: 'Save',
        description: 'Button that saves what the reader tells about their knowledge',
      })}
      savedText={
        <Translate
          id="plugin-auth.account.aboutYou.saved"
          description="Said when what the reader tells about their knowledge was saved"
        >
          Saved.
        </Translate>
      }
      state={{
        ...state,
        error: refused ? undefined : state.error,
        changed: state.changed || agrees,
      }}
      beside={updatedAt && tellsBackground(draft.stored) && <LastChange at={updatedAt} />}
      onSave={() => void onSave()}
    >
      <Questions
        values={draft.values}
        below={(name) => draft.clashes.includes(name) && <Clash name={name} draft={draft} />}
        onEdit={edit}
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
