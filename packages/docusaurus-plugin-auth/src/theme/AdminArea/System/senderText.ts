import { translate } from '@docusaurus/Translate';
import type { IngestSender } from 'docusaurus-plugin-auth/client';

const TEXTS: Readonly<Record<IngestSender, () => string>> = {
  token: () =>
    translate({
      id: 'plugin-auth.admin.system.sender.token',
      message: 'Sent with the ingest token',
      description: 'How the content of the site came to the server',
    }),
  administrator: () =>
    translate({
      id: 'plugin-auth.admin.system.sender.administrator',
      message: 'Asked for by an administrator',
      description: 'How the content of the site came to the server',
    }),
  start: () =>
    translate({
      id: 'plugin-auth.admin.system.sender.start',
      message: 'Read by the server at its start',
      description: 'How the content of the site came to the server',
    }),
  command: () =>
    translate({
      id: 'plugin-auth.admin.system.sender.command',
      message: 'Read by a command on the server',
      description: 'How the content of the site came to the server',
    }),
};

/** Who sent content; nothing for a way in that is not known here. */
export default function senderText(sender: IngestSender | null): string {
  return sender ? TEXTS[sender]() : '–';
}
