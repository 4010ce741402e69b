import { conversation } from '../conversation';
import { focusField } from './focusField';

/** Asks what a button says. The button goes with it, so the focus goes to the field. */
export function askFrom(button: Element, question: string): void {
  const field = button.closest('dialog')?.querySelector('textarea') ?? null;
  if (conversation.submit(question)) focusField(field, true);
}
