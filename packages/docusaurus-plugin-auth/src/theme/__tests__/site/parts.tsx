import type { HTMLAttributes, ReactNode } from 'react';

interface Props extends HTMLAttributes<HTMLElement> {
  children?: ReactNode;
}

/** Stands for what belongs to the site's own theme: its children are all that matters here. */
export default function Part({ children }: Props): ReactNode {
  return children;
}

/** The title of the page, as a component sets it. */
export function PageMetadata({ title }: { title?: string }): ReactNode {
  return <title>{title}</title>;
}

/** The forms of English. */
export const usePluralForm = () => ({
  selectMessage: (count: number, forms: string) => forms.split('|')[count === 1 ? 0 : 1] ?? forms,
});
