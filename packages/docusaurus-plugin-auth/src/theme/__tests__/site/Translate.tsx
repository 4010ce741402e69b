import { Fragment, type ReactNode } from 'react';

type Values = Readonly<Record<string, ReactNode>>;

/** English, with texts filled in, as Docusaurus does it. */
export function translate({ message }: { message: string }, values: Values = {}): string {
  return message.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark));
}

interface Props {
  children: string;
  values?: Values;
}

export default function Translate({ children, values = {} }: Props): ReactNode {
  const parts = children.split(/(\{\w+\})/);
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places
    <Fragment key={index}>{values[part.slice(1, -1)] ?? part}</Fragment>
  ));
}
