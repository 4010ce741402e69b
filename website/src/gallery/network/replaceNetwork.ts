import type { Replies, Reply } from './reply';
import { respond } from './respond';

function matches(route: string, method: string, pathname: string): boolean {
  const [verb = '', path = ''] = route.split(' ');
  const pattern = path.replace(/:\w+/g, '[^/]+');
  return verb === method && new RegExp(`^${pattern}$`).test(pathname);
}

function replyTo(replies: Replies, request: Request): Reply<unknown> | undefined {
  const { pathname } = new URL(request.url);
  const found = Object.entries(replies).find(([route]) => matches(route, request.method, pathname));
  return found?.[1];
}

/**
 * Replaces the network of this window: what the components ask for is answered from fixtures, and
 * nothing reaches a server. A request without a reply fails, and says so in the console.
 */
export function replaceNetwork(replies: Replies): void {
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const reply = replyTo(replies, request);
    if (!reply) {
      console.error(`The gallery has no reply to ${request.method} ${request.url}`);
      throw new TypeError('Failed to fetch');
    }
    return respond(reply, request.signal);
  };
  if (Object.values(replies).some(({ kind }) => kind === 'offline')) {
    Object.defineProperty(navigator, 'onLine', { value: false });
  }
}
