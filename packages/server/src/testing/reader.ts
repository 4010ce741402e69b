import type { Response } from 'supertest';
import request from 'supertest';
import type { Mail, TemplateData, TemplateName } from '../mail/mailer.ts';
import { createTestApp, type TestApp, type TestAppOptions } from './createTestApp.ts';
import type { TestDatabase } from './databases.ts';

/** A mail as it was handed over. */
interface SentMail {
  template: TemplateName;
  to: string;
  locale?: string;
  data: object;
}

/** An application whose mails a test reads. */
export interface AccountApp extends TestApp {
  /** Every mail, the newest last. */
  mails: SentMail[];
  /** The newest mail of a kind to an address; waits for it. */
  mail<Name extends TemplateName>(template: Name, to: string): Promise<Mail<Name>>;
  /** A browser of its own. */
  browser(): Browser;
}

let number = 0;

/** A password that is strong enough. */
export const PASSWORD = 'gears of brass hum at noon';

/** A reader whom no other test knows. */
export function someone(fields: object = {}) {
  number += 1;
  return { name: 'Ada', email: `reader${number}@example.com`, password: PASSWORD, ...fields };
}

/** Time that a mail may take, on a machine that is busy. */
const MAIL_WAIT = 30_000;

/** Lets everything happen that follows an answer. */
export const settle = (ms = 100) => new Promise((resolve) => setTimeout(resolve, ms));

/** Keeps cookies, and sends what a page of the site sends. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #app: TestApp;

  constructor(app: TestApp) {
    this.#app = app;
  }

  async post(path: string, body: object = {}, headers: object = {}): Promise<Response> {
    return this.#keep(await this.#request('post', path, headers).send(body));
  }

  async get(path: string, headers: object = {}): Promise<Response> {
    return this.#keep(await this.#request('get', path, headers));
  }

  async delete(path: string, headers: object = {}): Promise<Response> {
    return this.#keep(await this.#request('delete', path, headers));
  }

  /** The reader who is signed in here. */
  async user(): Promise<Record<string, unknown> | null> {
    return (await this.get('/api/auth/get-session')).body?.user ?? null;
  }

  #request(method: 'get' | 'post' | 'delete', path: string, headers: object) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return request(this.#app.app)
      [method](path.startsWith('/api/') ? path : `/api/auth${path}`)
      .set({ Origin: this.#app.origin, ...(cookie && { Cookie: cookie }), ...headers });
  }

  #keep(answer: Response): Response {
    for (const line of answer.get('Set-Cookie') ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line) || value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}

/**
 * The application, with the mails of its accounts caught instead of queued.
 *
 * @example
 * const app = accountApp(database());
 * const { browser, reader } = await signedUp(app);
 */
export function accountApp(database: TestDatabase, options: TestAppOptions = {}): AccountApp {
  const mails: SentMail[] = [];
  const mailer = { send: async (mail: SentMail): Promise<void> => void mails.push(mail) };
  const app = createTestApp(database.db, { ...options, mailer });
  async function mail<Name extends TemplateName>(template: Name, to: string) {
    const deadline = Date.now() + MAIL_WAIT;
    const is = (one: SentMail): one is SentMail & Mail<Name> =>
      one.template === template && one.to === to;
    for (;;) {
      const found = mails.findLast(is);
      if (found) {
        mails.splice(mails.indexOf(found), 1);
        return found;
      }
      if (Date.now() > deadline) throw new Error(`no mail ${template} to ${to}`);
      await settle(10);
    }
  }
  return { ...app, mails, mail, browser: () => new Browser(app) };
}

/** The code of a mail. */
export const codeIn = ({ data }: { data: TemplateData<'verify-email'> }) => data.code;

/** A reader who has signed up and typed the code: signed in, in a browser of their own. */
export async function signedUp(app: AccountApp, fields: object = {}) {
  const reader = someone(fields);
  const browser = app.browser();
  await browser.post('/sign-up/email', reader);
  const otp = codeIn(await app.mail('verify-email', reader.email));
  await browser.post('/email-otp/verify-email', { email: reader.email, otp });
  return { browser, reader };
}
