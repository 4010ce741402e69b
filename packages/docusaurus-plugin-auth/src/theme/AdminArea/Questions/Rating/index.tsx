import countTexts from '@theme/AdminArea/Questions/countTexts';
import type { Props } from '@theme/AdminArea/Questions/Rating';
import { reasonText } from '@theme/ChatWidget/reasonText';
import type { ReactNode } from 'react';

/** How a reader rated an answer, and why. */
export default function Rating({ question: { rating, reasons, note } }: Props): ReactNode {
  if (!rating) return '–';
  return (
    <>
      {[countTexts()[rating], ...reasons.map(reasonText)].join(' · ')}
      {note && (
        <>
          <br />
          <q>{note}</q>
        </>
      )}
    </>
  );
}
