import { AskForm } from './AskForm';
import { Reader } from './Reader';

/** A page that Docusaurus does not build: it asks the docs, and knows the reader. */
export function App() {
  return (
    <main>
      <h1>Ask the docs</h1>
      <Reader />
      <AskForm />
    </main>
  );
}
