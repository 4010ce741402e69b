import { translate } from '@docusaurus/Translate';
import LevelField from '@theme/ReaderProfile/LevelField';
import type { Props } from '@theme/ReaderProfile/Questions';
import questionText from '@theme/ReaderProfile/questionText';
import TextArea from '@theme/ReaderProfile/TextArea';
import { BACKGROUND_MAX } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

const KINDS = [
  { kind: 'software', text: 'softwareBackground', level: 'softwareLevel' },
  { kind: 'hardware', text: 'hardwareBackground', level: 'hardwareLevel' },
] as const;

/** What readers may tell about their knowledge: some words, and a level. Nothing is required. */
export default function Questions({ values, onEdit, below }: Props): ReactNode {
  return KINDS.map(({ kind, text, level }) => {
    const question = questionText(kind);
    if (!question) return null;
    return (
      <div key={kind} className={styles.question}>
        <TextArea
          label={question.label}
          hint={question.hint}
          value={values[text] ?? ''}
          maxLength={BACKGROUND_MAX}
          onValue={(value) => onEdit({ [text]: value })}
          below={below?.(text)}
        />
        <LevelField
          question={question.label}
          legend={translate({
            id: 'plugin-auth.profile.level',
            message: 'Your level',
            description: 'Above the choice of a level, below the question about the knowledge',
          })}
          value={values[level]}
          onValue={(value) => onEdit({ [level]: value })}
          below={below?.(level)}
        />
      </div>
    );
  });
}
