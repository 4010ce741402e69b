import Translate from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/Verdict';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Where the words come from: a reader must not take a quotation for an opinion, or the reverse. */
function Origin({ mode }: Pick<Props['answer'], 'mode'>): ReactNode {
  return mode === 'extractive' ? (
    <Translate
      id="plugin-auth.chat.extractive"
      description="Label of an answer that only quotes sentences of the docs"
    >
      Quoted from the docs
    </Translate>
  ) : (
    <Translate
      id="plugin-auth.chat.generated"
      description="Label of an answer that a language model wrote from the docs"
    >
      Written by AI from the docs
    </Translate>
  );
}

function ConfidenceText({ confidence }: Pick<Props['answer'], 'confidence'>): ReactNode {
  switch (confidence) {
    case 'high':
      return (
        <Translate
          id="plugin-auth.chat.confidence.high"
          description="Degree of confidence in an answer: high"
        >
          Covers your question well
        </Translate>
      );
    case 'medium':
      return (
        <Translate
          id="plugin-auth.chat.confidence.medium"
          description="Degree of confidence in an answer: medium"
        >
          Covers part of your question
        </Translate>
      );
    default:
      return (
        <Translate
          id="plugin-auth.chat.confidence.low"
          description="Degree of confidence in an answer: low"
        >
          May not answer your question: check the sources
        </Translate>
      );
  }
}

/** Strokes beside the words, for the eye: as many as the degree has. */
const STROKES = { high: 3, medium: 2, low: 1, none: 0 };

function Meter({ confidence }: Pick<Props['answer'], 'confidence'>): ReactNode {
  return (
    <svg className={styles.meter} viewBox="0 0 14 12" width="14" aria-hidden>
      {[0, 1, 2].map((stroke) => (
        <rect
          key={stroke}
          className={stroke < STROKES[confidence] ? styles.full : styles.empty}
          x={stroke * 5}
          y={8 - stroke * 4}
          width="3"
          height={4 + stroke * 4}
          rx="1"
        />
      ))}
    </svg>
  );
}

/** Where an answer comes from, and how well it fits the question, both in words. */
export default function ChatVerdict({ answer: { mode, confidence } }: Props): ReactNode {
  return (
    <p className={styles.verdict}>
      <span>
        <Origin mode={mode} />
      </span>
      <span>
        <Meter confidence={confidence} />
        <ConfidenceText confidence={confidence} />
      </span>
    </p>
  );
}
