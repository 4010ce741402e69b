import Translate, { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import ActionButton from '@theme/AccountPage/ActionButton';
import CopyButton from '@theme/AccountPage/CopyButton';
import type { Props } from '@theme/AccountPage/TwoFactor/BackupCodes';
import { printLines, saveFile } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './styles.module.css';

/** New backup codes. They are shown once, so there are several ways to keep them. */
export default function BackupCodes({ codes, onDone }: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const { title: site } = useDocusaurusContext().siteConfig;
  useEffect(() => heading.current?.focus(), []);

  const title = translate(
    {
      id: 'plugin-auth.account.backupCodes.file',
      message: 'Backup codes for {site}',
      description: 'Title of the printed or saved backup codes; {site} is the name of the site',
    },
    { site },
  );

  function download(): void {
    const text = `${title}\n\n${codes.join('\n')}\n`;
    saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), 'backup-codes.txt');
  }

  return (
    <div className={styles.backup}>
      <h3 ref={heading} tabIndex={-1} className={styles.title}>
        <Translate
          id="plugin-auth.account.backupCodes.title"
          description="Heading of the list of new backup codes"
        >
          Your backup codes
        </Translate>
      </h3>
      <p className={styles.text}>
        <Translate
          id="plugin-auth.account.backupCodes.text"
          description="Explains the backup codes"
        >
          Each of them signs you in once when you do not have your app. Keep them where you would
          keep a spare key. They are not shown again.
        </Translate>
      </p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <CopyButton text={codes.join('\n')} />
        <ActionButton onClick={download}>
          <Translate
            id="plugin-auth.account.backupCodes.download"
            description="Button that saves the backup codes as a file"
          >
            Save as a file
          </Translate>
        </ActionButton>
        <ActionButton onClick={() => printLines(title, codes)}>
          <Translate
            id="plugin-auth.account.backupCodes.print"
            description="Button that prints the backup codes"
          >
            Print
          </Translate>
        </ActionButton>
      </div>
      <ActionButton look="primary" onClick={onDone}>
        <Translate
          id="plugin-auth.account.backupCodes.done"
          description="Button that closes the list of backup codes"
        >
          I have kept them
        </Translate>
      </ActionButton>
    </div>
  );
}
