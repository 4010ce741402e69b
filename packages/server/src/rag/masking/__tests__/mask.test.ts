import { describe, expect, it } from '@jest/globals';
import fc from '../../../testing/properties.ts';
import { mask } from '../mask.ts';

/** Put together here, so that no scanner takes this file for a leak. */
const made = (...parts: string[]) => parts.join('');
const letters = (length: number) => 'aB3dE6gH9j'.repeat(10).slice(0, length);
const hex = (length: number) => '0a1b2c3d4e5f6789'.repeat(8).slice(0, length);

const JWT = made('ey', 'JhbGciOiJIUzI1NiJ9.', 'eyJzdWIiOiIxMjM0NTY3ODkwIn0.', letters(43));
const PEM = ['-----BEGIN RSA PRIVATE KEY-----', letters(64), letters(20)].join('\n');

describe('mask', () => {
  it.each([
    ['Why can jo.doe+docs@acme.io not sign in?', 'Why can [e-mail] not sign in?'],
    ['jürgen@müller.de gets no mail', '[e-mail] gets no mail'],
    ['mailto:jo@acme.co.uk?subject=x', 'mailto:[e-mail]?subject=x'],
    ['Call me: +49 30 901820, please', 'Call me: [phone number], please'],
    ['(415) 555-2671 or 415.555.2672', '[phone number 1] or [phone number 2]'],
    ['Mon numéro est le 06 12 34 56 78.', 'Mon numéro est le [phone number].'],
    ['my phone is 0151 2345 6789', 'my phone is [phone number]'],
    ['Telefon: 030/901820', 'Telefon: [phone number]'],
    ['dial 0044 20 7946 0958', 'dial 00[phone number]'],
    ['card 4111 1111 1111 1111 is refused', 'card [card number] is refused'],
    ['amex 378282246310005', 'amex [card number]'],
    ['card 5555-5555-5555-4444.', 'card [card number].'],
    ['postgres://app:s3cr3t/x', 'postgres://app:s3cr3t/x'],
    ['postgres://app:Tr0ub4dor@db:5432/x', 'postgres://app:[password]@db:5432/x'],
    ['https://jo:hunter2hunter@acme.io/x', 'https://jo:[password]@acme.io/x'],
    ['API_KEY=9f8a7c6b5d npm start', 'API_KEY=[secret] npm start'],
    ['{"client_secret": "a1b2c3d4e5"}', '{"client_secret": "[secret]"}'],
    ["password: 'Tr0ub4dor&3'", "password: '[password]'"],
    ['PGPASSWORD=correct9horse psql', 'PGPASSWORD=[password] psql'],
    ['mein Passwort: geheim123', 'mein Passwort: [password]'],
    ['cookie session_token=abc123.def456gh', 'cookie session_token=[secret]'],
    [`-H "Authorization: Bearer ${letters(40)}"`, '-H "Authorization: Bearer [secret]"'],
    ['Authorization: Basic am86aHVudGVyMmh1bnRlcjI=', 'Authorization: Basic [secret]'],
  ])('masks %j', (text, expected) => {
    expect(mask(text)).toBe(expected);
  });

  it.each([
    ['AWS', made('AK', 'IA', 'Z7Q2M4X6K8R3T5Y9')],
    ['GitHub', made('gh', 'p_', letters(36))],
    ['GitHub, fine-grained', made('github', '_pat_', letters(60))],
    ['GitLab', made('gl', 'pat-', letters(20))],
    ['Slack', made('xo', 'xb-123456789012-', letters(24))],
    ['Stripe', made('sk', '_live_', letters(24))],
    ['OpenAI', made('sk', '-proj-', letters(48))],
    ['Anthropic', made('sk', '-ant-api03-', letters(60))],
    ['Google', made('AI', 'za', letters(35))],
    ['npm', made('npm', '_', letters(36))],
    ['SendGrid', made('SG', '.', letters(22), '.', letters(43))],
    ['Twilio', made('SK', hex(32))],
    ['Hugging Face', made('hf', '_', letters(34))],
    ['Telegram', made('123456789', ':AA', letters(33))],
    ['a JWT', JWT],
  ])('masks a key of %s wherever it stands', (_issuer, key) => {
    expect(mask(`I get 401 with ${key}, why?`)).toBe('I get 401 with [secret], why?');
    expect(mask(`curl -u "${key}:"`)).toBe('curl -u "[secret]:"');
    expect(mask(`(${key})`)).toBe('([secret])');
  });

  it('masks a private key, and one whose end was not pasted', () => {
    const whole = `${PEM}\n-----END RSA PRIVATE KEY-----`;
    expect(mask(`My key:\n${whole}\nfails.`)).toBe('My key:\n[private key]\nfails.');
    expect(mask(`My key:\n${PEM}`)).toBe('My key:\n[private key]');
  });

  it('counts different ones, so that they can still be told apart', () => {
    const text = 'jo@acme.io writes to al@acme.io, but al@acme.io gets nothing';
    expect(mask(text)).toBe('[e-mail 1] writes to [e-mail 2], but [e-mail 2] gets nothing');
  });

  it.each([
    'Does react@18.2.0 need node 20.11.1, or ^22.13 || >=24?',
    'It broke between 3f786850e387550fdab836ed7e6dc881de23001b and 89e6c98.',
    'id 550e8400-e29b-41d4-a716-446655440000 on port 5432, 127.0.0.1:3000 and [::1]:8080',
    'integrity sha512-tIOCM9yx2Go6d5/ZANe0K+G4AZek1Ymx81HxQpf19Sri4zMP95eQbKdnUGHAvFQ4nx0PeLhFqvAf==',
    'npx @scope/cli@X.XX.X init, npm i @scope/package@next and git clone git@github.com:acme/docs.git',
    '<img src="logo@2x.png"> and import x from "pkg@latest/dist.js"',
    'Date.now() is 1700000000000, INT_MAX is 2147483647, 4294967295 is the other one',
    'error TS2345 at 2025-11-25T16:00:00.000Z (line 415:555), 0x80070005, 12:34:56:78:90:ab',
    'diff @@ -415,555 +2671,12 @@ and 1 + 14155552671 and a+12345678901',
    'type Login = { password: string; token: string | undefined; secret?: boolean }',
    'password: process.env.PASSWORD2, secret: config.auth.secret1, token = getToken2()',
    'BETTER_AUTH_SECRET=your-secret-of-32-bytes-1234 and API_KEY=<key1> and TOKEN=$TOKEN1',
    'write to you@example.com, or postgres://user:password@localhost:5432/name',
    'expect(screen.getByLabelText("password")).toHaveValue("pass1")',
    'max tokens: 4096, token: 12 per request, secret key length: 256bit?',
    'Use Bearer tokens, basic authentication or a token in the Authorization header?',
    'http://localhost:3000/docs/intro#section-2 and ws://localhost:8080/socket',
    'const a = "sk-loading-indicator-of-the-page"; const b = eyJ;',
    '4 3 2 1 0 and 1234 5678 9012 3456 and 4111 1111 1111 1112',
    'timeout of 600 000 0000 ms; 100 000 000 rows; 3.14159265358979',
  ])('leaves %j as it is', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('changes a text that is masked already no more', () => {
    const parts = ['jo@acme.io', '+49 30 901820', JWT, 'API_KEY=9f8a7c6b5d', ': ', 'why?'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 8 }), (texts) => {
        const masked = mask(texts.join(' '));
        expect(mask(masked)).toBe(masked);
      }),
    );
  });

  it.each([
    'a',
    'a.',
    '0 ',
    'a@',
    '-----BEGIN PRIVATE KEY',
    'token=',
    'http://a:',
    '+1',
    'phone 0',
    'eyJ',
  ])('is done soon with a long text of %j', (unit) => {
    expect(mask(unit.repeat(30_000 / unit.length)).length).toBeGreaterThan(0);
  });
});
