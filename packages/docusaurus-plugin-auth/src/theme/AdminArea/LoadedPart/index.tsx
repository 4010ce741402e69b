import LoadFailed from '@theme/AccountPage/LoadFailed';
import Skeleton from '@theme/AccountPage/Skeleton';
import type { Props } from '@theme/AdminArea/LoadedPart';
import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react';
import styles from './styles.module.css';

/** A part of the area, as soon as its code is there. */
export default function LoadedPart({ load }: Props): ReactNode {
  const [Part, setPart] = useState<ComponentType>();
  const [failed, setFailed] = useState(false);
  const read = useCallback(async () => {
    setFailed(false);
    await load().then(
      (module) => setPart(() => module.default),
      () => setFailed(true),
    );
  }, [load]);
  useEffect(() => void read(), [read]);
  return (
    <div className={styles.part} aria-busy={!Part && !failed}>
      {failed && <LoadFailed code="unreachable" onRetry={read} />}
      {!failed && (Part ? <Part /> : <Skeleton height={40} />)}
    </div>
  );
}
