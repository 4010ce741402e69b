import { once } from 'node:events';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/** A person at the provider. */
export interface Person {
  email: string;
  emailVerified: boolean;
  name?: string;
}

/** A real OpenID Connect provider that runs here, with its own sign-in and consent pages. */
export interface TestProvider {
  /** The environment of a server that knows it as `ACME`. */
  env: Record<string, string>;
  /** Who exists at the provider, by their user name there. */
  people: Map<string, Person>;
  /** Signs somebody in at the provider's pages; resolves with the callback that they lead to. */
  signIn(authorizationUrl: string, username: string): Promise<string>;
  close(): Promise<void>;
}

const CLIENT = { id: 'docs', secret: 'a-secret-of-the-docs-client' };

function configuration(callback: string, people: Map<string, Person>): object {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [callback],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'picture'] },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    cookies: { keys: ['a key of the test'] },
    findAccount: (_ctx: unknown, username: string) => ({
      accountId: username,
      claims: () => {
        const person = people.get(username);
        return {
          sub: username,
          email: person?.email,
          email_verified: person?.emailVerified,
          name: person?.name ?? 'Grace',
          picture: 'https://pictures.example/grace.png',
        };
      },
    }),
  };
}

/** A browser at the provider: follows redirects, keeps cookies and fills in its two forms. */
async function walk(start: string, username: string, callback: string): Promise<string> {
  const cookies = new Map<string, string>();
  const visit = async (url: string, form?: Record<string, string>): Promise<string> => {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (next) {
      const target = new URL(next, url).href;
      return target.startsWith(callback) ? target : await visit(target);
    }
    const page = await answer.text();
    const action = /<form[^>]+action="([^"]+)"/.exec(page)?.[1];
    if (!action) throw new Error(`the provider answered ${answer.status}: ${page.slice(0, 500)}`);
    const fields: Record<string, string> = page.includes('name="login"')
      ? { prompt: 'login', login: username, password: 'any' }
      : { prompt: 'consent' };
    return await visit(new URL(action, url).href, fields);
  };
  return await visit(start);
}

/** Starts a provider on `port` for the server at `origin`. */
export async function startProvider(port: number, origin: string): Promise<TestProvider> {
  const issuer = `http://127.0.0.1:${port}`;
  const callback = `${origin}/api/auth/callback/acme`;
  const people = new Map<string, Person>();
  const provider = new Provider(issuer, configuration(callback, people));
  const server = createServer(provider.callback()).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    env: {
      OIDC_ACME_ISSUER: issuer,
      OIDC_ACME_CLIENT_ID: CLIENT.id,
      OIDC_ACME_CLIENT_SECRET: CLIENT.secret,
    },
    people,
    signIn: (url, username) => walk(url, username, callback),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
