import { describe, expect, it } from '@jest/globals';
import { carryTerms } from '../carryTerms.ts';

const said = (...questions: string[]) =>
  questions.flatMap((text) => [
    { role: 'user' as const, text },
    { role: 'assistant' as const, text: 'An answer.' },
  ]);

describe('carryTerms', () => {
  it.each([
    'And on Windows?',
    'why?',
    'How do I change it?',
    'Does that work with npm workspaces as well?',
    'Und unter Windows mit einem anderen Port?',
    'Wie schalte ich das denn wieder ab?',
    'Et comment le faire avec cela ?',
  ])('carries the words of the question before to %j', (question) => {
    const turns = said('How do I change the port?');
    expect(carryTerms(question, turns)).toBe(`${question}\nHow do I change the port?`);
  });

  it.each([
    'How do I deploy the site to GitHub Pages?',
    'Which option sets the title of the chat?',
    'Wo steht die Konfiguration der Navigationsleiste?',
  ])('leaves %j as it is: it stands on its own', (question) => {
    expect(carryTerms(question, said('How do I change the port?'))).toBe(question);
  });

  it('goes back to the last question that stood on its own', () => {
    const turns = said(
      'How do I sign in with GitHub?',
      'How do I change the port?',
      'And on Windows?',
    );
    expect(carryTerms('Why is that?', turns)).toBe(
      'Why is that?\nAnd on Windows?\nHow do I change the port?',
    );
  });

  it('has nothing to carry to a first question', () => {
    expect(carryTerms('Why is that?', [])).toBe('Why is that?');
  });
});
