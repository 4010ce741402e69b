import Translate from '@docusaurus/Translate';
import TextButton from '@theme/AuthForm/TextButton';
import type { Props } from '@theme/ReaderProfile/LevelField';
import levelText from '@theme/ReaderProfile/levelText';
import { LEVELS } from 'docusaurus-plugin-auth/client';
import { type ReactNode, useId, useRef } from 'react';
import styles from './styles.module.css';

/** How much somebody knows: one of three, or no answer, which is what stands there at first. */
export default function LevelField({ question, legend, value, onValue, below }: Props): ReactNode {
  const name = useId();
  const group = useRef<HTMLFieldSetElement>(null);

  function clear(): void {
    onValue(null);
    // The button goes with what it cleared.
    group.current?.querySelector('input')?.focus();
  }

  return (
    <fieldset ref={group} className={styles.group} aria-label={`${legend}: ${question}`}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.levels}>
        {LEVELS.map((level) => (
          <label key={level} className={styles.level}>
            <input
              type="radio"
              name={name}
              value={level}
              checked={value === level}
              onChange={() => onValue(level)}
            />
            <span>{levelText(level)}</span>
          </label>
        ))}
        {value !== null && (
          <TextButton onClick={clear}>
            <Translate
              id="plugin-auth.profile.clearLevel"
              description="Button that takes back the answer to the question about the level"
            >
              No answer
            </Translate>
          </TextButton>
        )}
      </div>
      {below}
    </fieldset>
  );
}
