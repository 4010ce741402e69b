import { startServer } from '../../e2e/support/startServer.ts';
import { lighthouse } from './lighthouse.ts';

/** Of the website, as readers see them who are not signed in. */
const PAGES = [
  '/',
  '/docs/',
  '/docs/reference/api/',
  '/auth/sign-in/',
  '/auth/sign-up/',
  '/auth/forgot-password/',
  '/auth/account/',
  '/gallery/',
];

/** Lighthouse's accessibility of the website, with its server behind it. */
export async function reportAccessibility(): Promise<void> {
  const server = await startServer();
  try {
    for (const path of PAGES) {
      const { score, failed } = await lighthouse(server.url + path, 'accessibility');
      console.log([`${path.padEnd(30)} ${score}`, ...failed].join('\n  '));
    }
  } finally {
    await server.stop();
  }
}
