import Translate, { translate } from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import ConfirmDialog from '@theme/AccountPage/ConfirmDialog';
import PasswordDialog from '@theme/AccountPage/PasswordDialog';
import SignInAgain from '@theme/AccountPage/SignInAgain';
import type { Props } from '@theme/AccountPage/TwoFactor/On';
import { disableTwoFactor, renewBackupCodes, useFreshness } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

type Question = 'renew' | 'disable';

function questionTexts(question: Question): { title: string; text: string; confirm: string } {
  if (question === 'renew') {
    return {
      title: translate({
        id: 'plugin-auth.account.backupCodes.renewTitle',
        message: 'Make new backup codes?',
        description: 'Title of the question before new backup codes are made',
      }),
      text: translate({
        id: 'plugin-auth.account.backupCodes.renewText',
        message: 'The ones that you have then no longer work.',
        description: 'Text of the question before new backup codes are made',
      }),
      confirm: translate({
        id: 'plugin-auth.account.backupCodes.renew',
        message: 'New backup codes',
        description: 'Button that makes new backup codes',
      }),
    };
  }
  return {
    title: translate({
      id: 'plugin-auth.account.twoFactor.offTitle',
      message: 'Switch two-factor sign-in off?',
      description: 'Title of the question before two-factor sign-in is switched off',
    }),
    text: translate({
      id: 'plugin-auth.account.twoFactor.offText',
      message: 'Your account is then protected by one step only. Your backup codes are deleted.',
      description: 'Text of the question before two-factor sign-in is switched off',
    }),
    confirm: translate({
      id: 'plugin-auth.account.twoFactor.off',
      message: 'Switch off',
      description: 'Button that switches two-factor sign-in off',
    }),
  };
}

/** What stands there while two-factor sign-in is on. */
export default function On({ account, onCodes, onOff }: Props): ReactNode {
  const [question, setQuestion] = useState<Question | null>(null);
  const { fresh, guard } = useFreshness(account.freshUntil);

  async function answer(password?: string): Promise<void> {
    if (question === 'renew') {
      onCodes(await guard(() => renewBackupCodes(password)));
    } else {
      await guard(() => disableTwoFactor(password));
      await onOff();
    }
    setQuestion(null);
  }

  const texts = question && questionTexts(question);
  return (
    <>
      <p className={styles.state}>
        <span className={`badge ${styles.badge}`}>
          <Translate
            id="plugin-auth.account.twoFactor.isOn"
            description="Mark beside the section while two-factor sign-in is on"
          >
            Switched on
          </Translate>
        </span>
      </p>
      <div className={styles.actions}>
        <ActionButton onClick={() => setQuestion('renew')}>
          {questionTexts('renew').confirm}
        </ActionButton>
        <ActionButton look="danger" onClick={() => setQuestion('disable')}>
          {questionTexts('disable').confirm}
        </ActionButton>
      </div>
      {texts && !fresh && <SignInAgain section="two-factor" />}
      {texts && fresh && account.hasPassword && (
        <PasswordDialog
          danger
          title={texts.title}
          confirmLabel={texts.confirm}
          onPassword={answer}
          onClose={() => setQuestion(null)}
        >
          {texts.text}
        </PasswordDialog>
      )}
      {texts && fresh && !account.hasPassword && (
        <ConfirmDialog
          section="two-factor"
          title={texts.title}
          confirmLabel={texts.confirm}
          onConfirm={() => answer()}
          onClose={() => setQuestion(null)}
        >
          <p>{texts.text}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
