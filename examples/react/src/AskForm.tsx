import { ask, ClientError, type QueryResponse } from 'docusaurus-plugin-auth/client';
import { type FormEvent, useState } from 'react';

/** A question, its answer while it is made, and where it stands. */
export function AskForm() {
  const [question, setQuestion] = useState('');
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<QueryResponse>();
  const [problem, setProblem] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    setText('');
    setProblem('');
    setAnswer(undefined);
    try {
      const whole = await ask(
        { question },
        {
          onEvent(part) {
            if (part.type === 'text-delta') setText((before) => before + part.delta);
          },
        },
      );
      setAnswer(whole);
    } catch (error) {
      setProblem(error instanceof ClientError ? error.code : String(error));
    }
  }

  return (
    <form onSubmit={submit}>
      <label>
        Question{' '}
        <input value={question} onChange={({ target }) => setQuestion(target.value)} required />
      </label>
      <button type="submit">Ask</button>
      <p role="status">{answer?.answer ?? text}</p>
      <ol>
        {answer?.citations.map(({ number, url, title }) => (
          <li key={number}>
            <a href={url}>{title}</a>
          </li>
        ))}
      </ol>
      {problem && <p role="alert">{problem}</p>}
    </form>
  );
}
