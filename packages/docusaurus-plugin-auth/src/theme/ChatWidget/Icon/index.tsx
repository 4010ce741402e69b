import type { Props } from '@theme/ChatWidget/Icon';
import type { ReactNode } from 'react';

/** Outlines on a grid of 24, drawn in the colour of the text. */
const PATHS: Record<Props['name'], string> = {
  ask: 'M4 5h16v11h-9l-5 4v-4H4zM8 9h8m-8 3h5',
  close: 'M6 6l12 12M18 6 6 18',
  send: 'M12 19V5m-6 6 6-6 6 6',
  stop: 'M8 8h8v8H8z',
  restart: 'M4 5v5h5M4.6 10A8 8 0 1 1 4 13.5',
  alert: 'M12 8v5m0 3.5v.1M12 3.5 2.5 20h19z',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20 20l-4.9-4.9',
};

/** A small picture that repeats what a text beside it says. */
export default function ChatIcon({ name }: Props): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      fill={name === 'stop' ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
