import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/ChatWidget/Answer';
import ChatCode from '@theme/ChatWidget/Code';
import SourceLink from '@theme/ChatWidget/SourceLink';
import { type AnswerNode, parseAnswer, splitCitations } from 'docusaurus-plugin-auth/client';
import { createElement, Fragment, memo, type ReactNode, useMemo } from 'react';
import styles from './styles.module.css';

type Answer = Props['answer'];

/** A `[?]`: the sentence before it was not found in the docs. */
function NoSource(): ReactNode {
  const text = translate({
    id: 'plugin-auth.chat.noSource',
    message: 'No source found for this sentence',
    description: 'Name of the mark behind a sentence that could not be found in the docs',
  });
  return (
    <sup className={styles.mark} role="img" aria-label={text} title={text}>
      ?
    </sup>
  );
}

/** A `[1]` in the text. The number is there from the start, its link when the source is known. */
function CitationMark({ number, answer }: { number: number; answer: Answer }): ReactNode {
  if (number === 0) return <NoSource />;
  const citation = answer.citations.find((candidate) => candidate.number === number);
  if (!citation) return <sup className={styles.mark}>{number}</sup>;
  const label = translate(
    {
      id: 'plugin-auth.chat.citation',
      message: 'Source {number}: {title}',
      description: 'Name of the numbered link in an answer that opens its source',
    },
    { number, title: citation.headingPath.at(-1) ?? citation.title },
  );
  return (
    <SourceLink url={citation.url} className={styles.mark} aria-label={label}>
      {number}
    </SourceLink>
  );
}

/** A fence such as ```` ```js title="a.js" ````: Docusaurus' own way to name a file. */
function titleOf(meta: string | null | undefined): string | undefined {
  return /title=(["'])(.*?)\1/.exec(meta ?? '')?.[2];
}

/** Only what the server named as a source may be linked, whatever the text says. */
function isSource(url: string, { citations, sources }: Answer): boolean {
  const page = (address: string) => address.replace(/[#?].*$/, '');
  return [...citations, ...sources].some((source) => page(source.url) === page(url));
}

const SIMPLE_TAGS = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  blockquote: 'blockquote',
  listItem: 'li',
  tableRow: 'tr',
} as const;

function Children({ node, answer }: { node: AnswerNode; answer: Answer }): ReactNode {
  if (!('children' in node)) return null;
  return node.children.map((child) => (
    <Node key={child.position?.start.offset ?? 0} node={child} answer={answer} />
  ));
}

function Table({ node, answer }: { node: AnswerNode & { type: 'table' }; answer: Answer }) {
  const [head, ...rows] = node.children;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, also by keyboard
    <div className={styles.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head?.children.map((cell) => (
              <th key={cell.position?.start.offset}>
                <Children node={cell} answer={answer} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Node key={row.position?.start.offset} node={row} answer={answer} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One node of the answer. What has no case here is not shown, so nothing unforeseen gets out. */
function Node({ node, answer }: { node: AnswerNode; answer: Answer }): ReactNode {
  const children = <Children node={node} answer={answer} />;
  switch (node.type) {
    case 'root':
      return children;
    case 'text':
      return splitCitations(node.value).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text only ever grow at its end
        <Fragment key={index}>
          {typeof part === 'number' ? <CitationMark number={part} answer={answer} /> : part}
        </Fragment>
      ));
    case 'paragraph':
    case 'emphasis':
    case 'strong':
    case 'blockquote':
    case 'listItem':
    case 'tableRow':
      return createElement(SIMPLE_TAGS[node.type], null, children);
    case 'tableCell':
      return <td>{children}</td>;
    case 'table':
      return <Table node={node} answer={answer} />;
    case 'heading':
      // The question above the answer is a heading of the third level.
      return createElement(`h${Math.min(node.depth + 3, 6)}`, null, children);
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{children}</ol> : <ul>{children}</ul>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <ChatCode code={node.value} language={node.lang ?? undefined} title={titleOf(node.meta)} />
      );
    case 'link':
      return isSource(node.url, answer) ? (
        <SourceLink url={node.url}>{children}</SourceLink>
      ) : (
        children
      );
    case 'image':
      // An image may carry what was said to any host: its text has to do.
      return node.alt;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    default:
      return null;
  }
}

/** The text of an answer. */
function ChatAnswer({ answer }: Props): ReactNode {
  const tree = useMemo(() => parseAnswer(answer.answer), [answer.answer]);
  return (
    <div className={styles.answer}>
      <Node node={tree} answer={answer} />
    </div>
  );
}

export default memo(ChatAnswer);
