import type { Props } from '@theme/ChatWidget/Image';
import { isAllowedAddress } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * A picture in an answer, if the server allows its host. The address of any other one could carry away
 * what was said: of those only the text is shown.
 */
export default function ChatImage({ url, alt, hosts }: Props): ReactNode {
  if (!isAllowedAddress(url, hosts)) return alt;
  return (
    <img className={styles.image} src={url} alt={alt} loading="lazy" referrerPolicy="no-referrer" />
  );
}
