import Translate from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import Box from '@theme/AccountPage/Box';
import type { Props } from '@theme/ReaderProfile/Clash';
import valueText from '@theme/ReaderProfile/valueText';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** At a field that was changed elsewhere meanwhile: what is stored now, and whose version counts. */
export default function Clash({ name, draft }: Props): ReactNode {
  const stored = valueText(name, draft.stored);
  return (
    <Box warning>
      <p>
        {stored ? (
          <Translate
            id="plugin-auth.profile.clash.stored"
            description="At a field that was changed elsewhere meanwhile; {stored} is what stands there now"
            values={{ stored: <q className={styles.stored}>{stored}</q> }}
          >
            {'Meanwhile this was changed elsewhere. Stored now: {stored}'}
          </Translate>
        ) : (
          <Translate
            id="plugin-auth.profile.clash.empty"
            description="At a field that was emptied elsewhere meanwhile"
          >
            Meanwhile this was emptied elsewhere.
          </Translate>
        )}
      </p>
      <div className={styles.choice}>
        <ActionButton onClick={() => draft.keepMine(name)}>
          <Translate
            id="plugin-auth.profile.clash.keep"
            description="Button that keeps what the reader has typed"
          >
            Keep mine
          </Translate>
        </ActionButton>
        <ActionButton onClick={() => draft.takeStored(name)}>
          <Translate
            id="plugin-auth.profile.clash.take"
            description="Button that takes what was stored elsewhere meanwhile"
          >
            Take the stored one
          </Translate>
        </ActionButton>
      </div>
    </Box>
  );
}
