import type { Props } from '@theme/ChatWidget/Icon';
import type { ReactNode } from 'react';

/** Outlines on a grid of 24, drawn in the colour of the text. */
const PATHS: Record<Props['name'], string> = {
  ask: 'M21 11.5a8.4 8.4 0 0 1-8.5 8.3 8.8 8.8 0 0 1-3.8-.9L3 20.5l1.7-4.6a8 8 0 0 1-1.2-4.4A8.4 8.4 0 0 1 12 3.2a8.4 8.4 0 0 1 9 8.3ZM8.5 10h7.5M8.5 13.5h4.5',
  close: 'M6 6l12 12M18 6 6 18',
  send: 'M12 19.5v-15M5.5 11 12 4.5 18.5 11',
  stop: 'M7 7h10v10H7z',
  restart: 'M4 5v5h5M4.6 10A8 8 0 1 1 4 13.5',
  alert: 'M12 8v5M12 16.5v.1M12 3.5 2.5 20h19z',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM20 20l-4.9-4.9',
};

/** A small picture that repeats what a text beside it says. */
export default function ChatIcon({ name }: Props): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill={name === 'stop' ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
