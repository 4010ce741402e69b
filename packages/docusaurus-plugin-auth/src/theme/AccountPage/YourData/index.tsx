import Translate from '@docusaurus/Translate';
import ActionButton from '@theme/AccountPage/ActionButton';
import DeleteProfile from '@theme/AccountPage/DeleteProfile';
import Notice from '@theme/AccountPage/Notice';
import type { Props } from '@theme/AccountPage/YourData';
import { exportData, useAction } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';

/** Saves everything that is held about the reader, and erases what they told about themselves. */
export default function YourData({ reload }: Props): ReactNode {
  const { busy, error, run } = useAction();
  const [done, setDone] = useState(false);
  return (
    <>
      <ActionButton
        busy={busy}
        onClick={() => {
          setDone(false);
          void run(exportData).then(setDone);
        }}
      >
        <Translate
          id="plugin-auth.account.data.export"
          description="Button that saves everything held about the reader as a file"
        >
          Save my data as a file
        </Translate>
      </ActionButton>
      <Notice
        section="your-data"
        error={error}
        done={
          done && (
            <Translate
              id="plugin-auth.account.data.done"
              description="Said when the file with the data of the reader was handed to the browser"
            >
              The file is among your downloads.
            </Translate>
          )
        }
      />
      <DeleteProfile reload={reload} />
    </>
  );
}
