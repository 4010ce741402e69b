import { ClientError, signInEmail, signOut, useSession } from 'docusaurus-plugin-auth/client';
import { type FormEvent, useState } from 'react';

function SignInForm() {
  const [problem, setProblem] = useState('');

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [email, password] = [String(fields.get('email')), String(fields.get('password'))];
    try {
      const { status } = await signInEmail({ email, password });
      setProblem(status === 'two-factor' ? 'This account asks for a second step.' : '');
    } catch (error) {
      setProblem(error instanceof ClientError ? error.code : String(error));
    }
  }

  return (
    <form onSubmit={submit}>
      <label>
        E-mail <input name="email" type="email" autoComplete="username" required />
      </label>
      <label>
        Password <input name="password" type="password" autoComplete="current-password" required />
      </label>
      <button type="submit">Sign in</button>
      {problem && <p role="alert">{problem}</p>}
    </form>
  );
}

/** Who reads, with the way to sign in and out. */
export function Reader() {
  const { status, user } = useSession();
  if (status === 'loading') return null;
  if (!user) return <SignInForm />;
  return (
    <p>
      Hello {user.name}{' '}
      <button type="button" onClick={() => signOut()}>
        Sign out
      </button>
    </p>
  );
}
