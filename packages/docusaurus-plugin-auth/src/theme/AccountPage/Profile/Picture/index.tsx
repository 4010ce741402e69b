import Translate, { translate } from '@docusaurus/Translate';
import AccountAvatar from '@theme/AccountAvatar';
import ActionButton from '@theme/AccountPage/ActionButton';
import Notice from '@theme/AccountPage/Notice';
import type { Props } from '@theme/AccountPage/Profile/Picture';
import PictureEditor from '@theme/AccountPage/Profile/PictureEditor';
import clsx from 'clsx';
import {
  focusSoon,
  readPicture,
  removePicture,
  savePicture,
  useAction,
} from 'docusaurus-plugin-auth/client';
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import styles from './styles.module.css';

/** What is heard of a change of the picture. */
function doneText(done: 'saved' | 'removed'): string {
  return done === 'saved'
    ? translate({
        id: 'plugin-auth.account.picture.saved',
        message: 'Your picture is saved.',
        description: 'Said when the picture was saved',
      })
    : translate({
        id: 'plugin-auth.account.picture.removed',
        message: 'Your picture is removed.',
        description: 'Said when the picture was removed',
      });
}

/** The reader's picture: chosen or dropped here, cut to a square, and only then sent. */
export default function Picture({ account: { user }, reload }: Props): ReactNode {
  const { busy, error, run, clear } = useAction();
  const [image, setImage] = useState<ImageBitmap | null>(null);
  const [done, setDone] = useState<'saved' | 'removed' | null>(null);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();

  async function choose(file: File | undefined): Promise<void> {
    setDone(null);
    setOver(false);
    if (file) await run(async () => setImage(await readPicture(file)));
    // The same file can be chosen again.
    if (input.current) input.current.value = '';
  }

  async function save(picture: Blob): Promise<void> {
    await savePicture(picture);
    await reload();
    setImage(null);
    setDone('saved');
    focusSoon(() => input.current);
  }

  async function remove(): Promise<void> {
    setDone(null);
    const worked = await run(async () => {
      await removePicture();
      await reload();
    });
    if (!worked) return;
    setDone('removed');
    focusSoon(() => input.current);
  }

  function onDrag(event: DragEvent, entering: boolean): void {
    event.preventDefault();
    setOver(entering);
  }

  if (image) return <PictureEditor image={image} onSave={save} onCancel={() => setImage(null)} />;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut of the button */}
      <div
        className={clsx(styles.picture, over && styles.over)}
        onDragOver={(event) => onDrag(event, true)}
        onDragLeave={(event) => onDrag(event, false)}
        onDrop={(event) => {
          event.preventDefault();
          void choose(event.dataTransfer.files[0]);
        }}
      >
        <AccountAvatar
          className={styles.avatar}
          name={user.name}
          image={user.image}
          alt={translate({
            id: 'plugin-auth.account.picture.alt',
            message: 'Your picture',
            description: 'Alternative text of the picture of the reader on the account page',
          })}
        />
        <div className={styles.actions}>
          <label className={clsx('button button--outline button--secondary', styles.choose)}>
            <input
              ref={input}
              className={styles.file}
              type="file"
              accept="image/*"
              aria-describedby={hintId}
              onChange={({ currentTarget }) => {
                clear();
                void choose(currentTarget.files?.[0]);
              }}
            />
            <Translate
              id="plugin-auth.account.picture.choose"
              description="Button that chooses a picture from the device"
            >
              Choose a picture
            </Translate>
          </label>
          {user.image && (
            <ActionButton busy={busy} onClick={() => void remove()}>
              <Translate
                id="plugin-auth.account.picture.remove"
                description="Button that removes the picture"
              >
                Remove picture
              </Translate>
            </ActionButton>
          )}
          <p id={hintId} className={styles.hint}>
            <Translate
              id="plugin-auth.account.picture.hint"
              description="Hint at the button that chooses a picture"
            >
              Or drop one here. It is made small on your device before it is sent.
            </Translate>
          </p>
        </div>
      </div>
      <Notice section="profile" done={done && doneText(done)} error={error} />
    </>
  );
}
