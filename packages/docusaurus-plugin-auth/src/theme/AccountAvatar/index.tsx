import type { Props } from '@theme/AccountAvatar';
import clsx from 'clsx';
import { initials, pictureUrl } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

/** The reader's picture, or the first letters of their name while there is none. */
export default function AccountAvatar({ name, image, alt = '', className }: Props): ReactNode {
  const src = pictureUrl(image);
  // A picture that cannot be loaded leaves the letters.
  const [broken, setBroken] = useState('');
  if (src && src !== broken) {
    return (
      <img
        className={clsx(styles.avatar, className)}
        src={src}
        alt={alt}
        width={256}
        height={256}
        decoding="async"
        onError={() => setBroken(src)}
      />
    );
  }
  return (
    <span className={clsx(styles.avatar, className)} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
