import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What the server answers to a recipient: nothing to accept, or a code to refuse. */
export type Verdict = (recipient: string) => number | undefined;

export interface TestSmtp {
  url: string;
  received: { mail: Email; recipients: string[]; secure: boolean; user: string | undefined }[];
  /** Recipients that a client asked for, refused ones included. */
  asked: string[];
  /** Attempts to log in. */
  readonly logins: number;
  close(): Promise<void>;
}

interface Options {
  verdict?: Verdict;
  /** Milliseconds until a mail is accepted. */
  delay?: number;
  /** Fixed port, for a server that comes back. */
  port?: number;
  /** Refuses clients that do not log in with this name and password. */
  login?: { user: string; pass: string };
  /** Offers STARTTLS, with the expired certificate that smtp-server brings along. */
  tls?: boolean;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref());

async function read(stream: AsyncIterable<Uint8Array>): Promise<Email> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return await PostalMime.parse(Buffer.concat(chunks));
}

/** Listens on the first free port of the range that these tests use. */
async function listen(server: SMTPServer, port = 2525): Promise<number> {
  return await new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port >= 2599) return reject(error);
      resolve(listen(server, port + 1));
    });
    server.listen(port, '127.0.0.1', () => resolve(port));
  });
}

/** A real mail server on this machine that keeps what it gets. */
export async function startSmtp(options: Options = {}): Promise<TestSmtp> {
  const { verdict = () => undefined, delay = 0, login, tls = false } = options;
  const received: TestSmtp['received'] = [];
  const asked: string[] = [];
  let logins = 0;
  const server = new SMTPServer({
    authOptional: !login,
    allowInsecureAuth: true,
    disabledCommands: tls ? [] : ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onAuth: (auth, _session, done) => {
      logins += 1;
      if (auth.username === login?.user && auth.password === login?.pass) {
        return done(null, { user: auth.username });
      }
      done(Object.assign(new Error('wrong login'), { responseCode: 535 }));
    },
    onRcptTo: ({ address }, _session, done) => {
      asked.push(address);
      const responseCode = verdict(address);
      if (responseCode === undefined) return done();
      done(Object.assign(new Error(`<${address}> is not welcome`), { responseCode }));
    },
    onData: (stream, session, done) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      const { secure, user } = session;
      void read(stream).then(async (mail) => {
        await pause(delay);
        received.push({ mail, recipients, secure, user: user ? String(user) : undefined });
        done();
      });
    },
  });
  const port = await listen(server, options.port);
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    asked,
    get logins() {
      return logins;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
