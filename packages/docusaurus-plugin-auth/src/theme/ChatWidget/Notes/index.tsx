import Translate, { translate } from '@docusaurus/Translate';
import ChatHandOff from '@theme/ChatWidget/HandOff';
import type { Props } from '@theme/ChatWidget/Notes';
import type { QueryResponse } from 'docusaurus-plugin-auth/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** What the answer leaves open, named. */
function Missing({ missing }: Pick<QueryResponse, 'missing'>): ReactNode {
  return (
    <li>
      <Translate
        id="plugin-auth.chat.missing"
        description="Below an answer in part; {words} are words of the question that the sources do not have"
        values={{ words: <strong>{missing.join(', ')}</strong> }}
      >
        {'The sources say nothing about: {words}'}
      </Translate>
    </li>
  );
}

function Unsupported({ count }: { count: number }): ReactNode {
  return (
    <li>
      {translate(
        {
          id: 'plugin-auth.chat.unsupported',
          message: 'Sentences marked with ? are not in the sources: {count}',
          description:
            'Below a written answer; {count} of its sentences could not be found in the docs',
        },
        { count },
      )}
    </li>
  );
}

/** What the docs do not say, though it stands in what the reader has marked. */
function ReaderText({ citations }: Pick<QueryResponse, 'citations'>): ReactNode {
  const numbers = citations.map(({ number }) => number);
  return (
    <li>
      {translate(
        {
          id: 'plugin-auth.chat.readerText',
          message: 'Only the text that you marked says this, not the docs: {numbers}',
          description:
            'Below an answer; {numbers} are the numbers in it that stand for text which the reader has marked and which the docs do not have',
        },
        { numbers: numbers.join(', ') },
      )}
    </li>
  );
}

function Cut(): ReactNode {
  return (
    <li>
      <Translate id="plugin-auth.chat.cut" description="Below an answer that became too long">
        The answer was cut because it became too long.
      </Translate>
    </li>
  );
}

function Beyond(): ReactNode {
  return (
    <li>
      <Translate
        id="plugin-auth.chat.beyondSelection"
        description="Below an answer about a marked text that also uses other pages"
      >
        The answer also uses other pages than the one you marked text on.
      </Translate>
    </li>
  );
}

function QuotedBecause({ reason }: { reason: QueryResponse['quotedBecause'] }): ReactNode {
  return (
    <li>
      {reason === 'over_budget' ? (
        <Translate
          id="plugin-auth.chat.overBudget"
          description="Below a quoted answer when the language model has been used as much as is allowed"
        >
          Quoted, because the AI has reached its limit for now.
        </Translate>
      ) : (
        <Translate
          id="plugin-auth.chat.modelUnavailable"
          description="Below a quoted answer when the language model does not answer"
        >
          Quoted, because the AI cannot be reached right now.
        </Translate>
      )}
    </li>
  );
}

/** What a reader has to know about an answer: what is missing, what has no source, and a way on. */
export default function ChatNotes({ question, answer }: Props): ReactNode {
  const { degree, missing, support, cut, beyondSelection, quotedBecause } = answer;
  const unsupported = support?.unsupported.length ?? 0;
  const readers = answer.citations.filter(({ readerText }) => readerText);
  const given = degree !== 'not_covered';
  const notes = [
    given && degree === 'doubtful' && missing.length > 0 && (
      <Missing key="missing" missing={missing} />
    ),
    given && unsupported > 0 && <Unsupported key="unsupported" count={unsupported} />,
    given && readers.length > 0 && <ReaderText key="readerText" citations={readers} />,
    cut && <Cut key="cut" />,
    beyondSelection && <Beyond key="beyond" />,
    quotedBecause && <QuotedBecause key="because" reason={quotedBecause} />,
  ].filter(Boolean);
  return (
    <>
      {notes.length > 0 && <ul className={styles.notes}>{notes}</ul>}
      {degree !== 'answered' && <ChatHandOff question={question} />}
    </>
  );
}
