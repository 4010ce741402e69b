import Translate from '@docusaurus/Translate';
import Notice from '@theme/AccountPage/Notice';
import gapTexts from '@theme/AdminArea/Gaps/gapTexts';
import type { Props } from '@theme/AdminArea/Gaps/StateChoice';
import stateText from '@theme/AdminArea/Gaps/stateText';
import TextButton from '@theme/AuthForm/TextButton';
import clsx from 'clsx';
import { changeGap, GAP_STATES, type GapState, useAction } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

/** What becomes of a gap. A change counts at once, and can be taken back. */
export default function StateChoice({ path, gap, onChange }: Props): ReactNode {
  const { busy, error, run } = useAction();
  const [before, setBefore] = useState<GapState>();

  async function choose(state: GapState, undo?: GapState): Promise<void> {
    if (await run(async () => onChange(await changeGap(path, state)))) setBefore(undo);
  }

  return (
    <div className={styles.choice}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame */}
      <div role="group" aria-label={gapTexts().state} className={styles.states}>
        {GAP_STATES.map((state) => (
          <button
            key={state}
            type="button"
            className={clsx('button button--sm', styles.state, {
              'button--primary': state === gap.state,
              'button--secondary button--outline': state !== gap.state,
            })}
            aria-pressed={state === gap.state}
            aria-disabled={busy || undefined}
            onClick={() => void (state !== gap.state && choose(state, gap.state))}
          >
            {stateText(state)}
          </button>
        ))}
        {before && (
          <TextButton waits={busy} onClick={() => void choose(before)}>
            <Translate
              id="plugin-auth.admin.gaps.undo"
              description="Button that takes back what was just chosen"
            >
              Undo
            </Translate>
          </TextButton>
        )}
      </div>
      <Notice section="" done={before && stateText(gap.state)} error={error} />
    </div>
  );
}
