import ChatAdmonition from '@theme/ChatWidget/Admonition';
import type { Props } from '@theme/ChatWidget/Block';
import ChatCitation from '@theme/ChatWidget/Citation';
import ChatCode from '@theme/ChatWidget/Code';
import ChatImage from '@theme/ChatWidget/Image';
import ChatTable from '@theme/ChatWidget/Table';
import ChatTextLink from '@theme/ChatWidget/TextLink';
import { type AnswerNode, splitCitations } from 'docusaurus-plugin-auth/client';
import { createElement, Fragment, memo, type ReactNode } from 'react';

type Sourced = Omit<Props, 'block'>;
type Of<Type extends AnswerNode['type']> = Sourced & { node: AnswerNode & { type: Type } };

/** A fence such as ```` ```js title="a.js" ````: Docusaurus' own way to name a file. */
function titleOf(meta: string | null | undefined): string | undefined {
  return /title=(["'])(.*?)\1/.exec(meta ?? '')?.[2];
}

const SIMPLE_TAGS = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  blockquote: 'blockquote',
  listItem: 'li',
} as const;

function Children({ node, ...sourced }: Sourced & { node: AnswerNode }): ReactNode {
  if (!('children' in node)) return null;
  return node.children.map((child) => (
    <Node key={child.position?.start.offset ?? 0} node={child} {...sourced} />
  ));
}

function Text({ node, citations }: Of<'text'>): ReactNode {
  return splitCitations(node.value).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text only ever grow at its end
    <Fragment key={index}>
      {typeof part === 'number' ? <ChatCitation number={part} citations={citations} /> : part}
    </Fragment>
  ));
}

function Table({ node, ...sourced }: Of<'table'>): ReactNode {
  const rows = node.children.map((row) =>
    row.children.map((cell) => (
      <Children key={cell.position?.start.offset} node={cell} {...sourced} />
    )),
  );
  return <ChatTable rows={rows} align={node.align ?? []} />;
}

function List({ node, ...sourced }: Of<'list'>): ReactNode {
  const items = <Children node={node} {...sourced} />;
  return node.ordered ? <ol start={node.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
}

/** One node of the answer. What has no case here is not shown, so nothing unforeseen gets out. */
function Node({ node, ...sourced }: Sourced & { node: AnswerNode }): ReactNode {
  switch (node.type) {
    case 'text':
      return <Text node={node} {...sourced} />;
    case 'paragraph':
    case 'emphasis':
    case 'strong':
    case 'blockquote':
    case 'listItem':
      return createElement(SIMPLE_TAGS[node.type], null, <Children node={node} {...sourced} />);
    case 'table':
      return <Table node={node} {...sourced} />;
    case 'list':
      return <List node={node} {...sourced} />;
    case 'heading': {
      // The question above the answer is a heading of the third level.
      const tag = `h${Math.min(node.depth + 3, 6)}`;
      return createElement(tag, null, <Children node={node} {...sourced} />);
    }
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <ChatCode code={node.value} language={node.lang ?? undefined} title={titleOf(node.meta)} />
      );
    case 'link':
      return (
        <ChatTextLink url={node.url} {...sourced}>
          <Children node={node} {...sourced} />
        </ChatTextLink>
      );
    case 'image':
      return <ChatImage url={node.url} alt={node.alt ?? ''} hosts={sourced.hosts} />;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    default:
      return null;
  }
}

/** A paragraph, a list, a table, a block of code or an admonition of an answer. */
function ChatBlock({ block, ...sourced }: Props): ReactNode {
  if (block.type === 'markdown') return <Node node={block.node} {...sourced} />;
  return (
    <ChatAdmonition kind={block.kind} title={block.title}>
      {block.blocks.map((inner) => (
        <MemoBlock key={inner.start} block={inner} {...sourced} />
      ))}
    </ChatAdmonition>
  );
}

const MemoBlock = memo(ChatBlock);

export default MemoBlock;
