import { translate } from '@docusaurus/Translate';
import Choice from '@theme/AboutYouPage/Choice';
import type { Props } from '@theme/AboutYouPage/Offer';
import { formErrorText } from '@theme/AuthForm/errorText';
import ConsentBox from '@theme/ReaderProfile/ConsentBox';
import Policy from '@theme/ReaderProfile/Policy';
import Questions from '@theme/ReaderProfile/Questions';
import {
  ClientError,
  type ProfileChange,
  PURPOSES,
  shownPolicy,
  tellsBackground,
  useAction,
  useProfileDraft,
} from 'docusaurus-plugin-auth/client';
import { type ReactNode, useRef, useState } from 'react';
import styles from './styles.module.css';

type Ticked = NonNullable<ProfileChange['consents']>;

/** Only what was ticked is said: what was not has neither been granted nor taken back. */
function grants(ticked: Ticked): Ticked {
  return Object.fromEntries(Object.entries(ticked).filter(([, on]) => on));
}

/** The questions and the consents, nothing of which is filled in or ticked. */
export default function Offer({ stored, onDone }: Props): ReactNode {
  const [current, setCurrent] = useState(stored);
  const draft = useProfileDraft(current, setCurrent);
  const { busy, error, run } = useAction();
  const [ticked, setTicked] = useState<Ticked>({});
  const box = useRef<HTMLInputElement>(null);
  const refused = error?.code === 'consent_required' && !ticked.background;

  async function save(): Promise<void> {
    const consents = grants(ticked);
    if (tellsBackground(draft.values) && !consents.background) {
      throw new ClientError('consent_required');
    }
    if (draft.changed || Object.keys(consents).length > 0) await draft.save(consents);
  }

  async function submit(): Promise<void> {
    if (await run(save)) onDone();
    else if (!ticked.background) box.current?.focus();
  }

  return (
    <form
      className={styles.offer}
      noValidate
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Questions values={draft.values} onEdit={draft.edit} />
      <div className={styles.consents}>
        {PURPOSES.map((purpose) => (
          <ConsentBox
            key={purpose}
            purpose={purpose}
            boxRef={purpose === 'background' ? box : undefined}
            checked={ticked[purpose] ?? false}
            error={
              refused && purpose === 'background' ? formErrorText('consent_required') : undefined
            }
            onChange={(on) => setTicked((now) => ({ ...now, [purpose]: on }))}
          />
        ))}
        <Policy version={shownPolicy(stored.profile.policyVersion)} />
      </div>
      <Choice
        saveLabel={translate({
          id: 'plugin-auth.aboutYou.save',
          message: 'Save and go on',
          description: 'Button of the step after signing up that asks about the reader',
        })}
        skipLabel={translate({
          id: 'plugin-auth.aboutYou.skip',
          message: 'Skip this',
          description: 'Button that leaves the step after signing up without an answer',
        })}
        busy={busy}
        error={error?.code === 'consent_required' ? undefined : error}
        onSkip={onDone}
      />
    </form>
  );
}
