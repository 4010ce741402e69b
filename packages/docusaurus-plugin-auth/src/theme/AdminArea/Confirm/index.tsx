import ConfirmDialog from '@theme/AccountPage/ConfirmDialog';
import type { Props } from '@theme/AdminArea/Confirm';
import type { ReactNode } from 'react';

/** Asks before an act of an administrator; what goes wrong is said where it was asked. */
export default function Confirm(props: Props): ReactNode {
  return <ConfirmDialog {...props} section="" />;
}
