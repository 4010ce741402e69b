import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/AccountPage/TwoFactor/QrCode';
import { qrDrawing } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useMemo } from 'react';
import styles from './styles.module.css';

/** A QR code, drawn in the browser: its content is asked of nobody. */
export default function QrCode({ text }: Props): ReactNode {
  const { size, path } = useMemo(() => qrDrawing(text), [text]);
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={translate({
        id: 'plugin-auth.account.twoFactor.qr',
        message: 'QR code with the key for your authenticator app',
        description: 'Name of the QR code of two-factor sign-in',
      })}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
