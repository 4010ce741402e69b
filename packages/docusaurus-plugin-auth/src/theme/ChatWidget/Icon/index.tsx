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
  history: 'M12 7v5l3.5 2M4 5v4h4M4.5 9a8 8 0 1 1-.5 3',
  back: 'M15 6l-6 6 6 6',
  share: 'M12 15V4m-4 4 4-4 4 4M6 12v8h12v-8',
  rename: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  remove: 'M5 7h14M9 7V4h6v3m-8 0 1 13h8l1-13',
  up: 'M7 11v9H4v-9zm0 0 4-8a2 2 0 0 1 2 2v4h5.5a2 2 0 0 1 2 2.3l-1.2 7A2 2 0 0 1 17.3 20H7',
  down: 'M17 13V4h3v9zm0 0-4 8a2 2 0 0 1-2-2v-4H5.5a2 2 0 0 1-2-2.3l1.2-7A2 2 0 0 1 6.7 4H17',
  jump: 'M12 5v14m-6-6 6 6 6-6',
  code: 'm8 7-5 5 5 5m8-10 5 5-5 5',
  quote: 'M4 6h16M4 12h16M4 18h9',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  check: 'm5 12 5 5 9-10',
  edit: 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4',
  beside: 'M4 5h16v14H4zM14 5v14',
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
