import type { Props } from '@theme/DocsSearchBar/Icon';
import type { ReactNode } from 'react';

/** Outlines on a grid of 24, drawn in the colour of the text. */
const PATHS: Record<Props['name'], string> = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20 20l-4.9-4.9',
  page: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6m-6 4h6',
  section: 'M9.5 4 7.5 20m9-16-2 16M4.5 9h16m-17 6h16',
  recent: 'M4 5v4h4M4.6 9A8 8 0 1 1 4 13M12 8v4.5l3 1.5',
  ask: 'M4 5h16v11h-9l-5 4v-4H4zM8 9h8m-8 3h5',
  enter: 'M19 6v6H6m4-4-4 4 4 4',
  close: 'M6 6l12 12M18 6 6 18',
  alert: 'M12 8v5m0 3.5v.1M12 3.5 2.5 20h19z',
};

/** A small picture that repeats what a text beside it says. */
export default function DocsSearchIcon({ name }: Props): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
