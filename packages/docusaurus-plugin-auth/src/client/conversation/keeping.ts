import { snippetsOf } from '../snippets';
import type { StoredConversation } from '../talks/types';
import type { Core } from './core';
import { type Exchange, keptAsOf } from './exchange';
import { stop } from './run';

/** What is done with a conversation as a whole. */
export function keeping(core: Core) {
  const { exchanges, queue, cleared, newKey } = core;

  function show(next: readonly Exchange[]): void {
    stop(core);
    queue.set([]);
    cleared.set([]);
    exchanges.set(next);
  }

  return {
    /** Where it is kept, if it is. */
    keptAs: () => keptAsOf(exchanges.get()),
    /** Notes what the reader said of an answer. */
    rate(key: number, opinion: Exchange['opinion']): void {
      core.update(key, { opinion });
    },
    /** Shows a conversation that is kept, to go on with it. */
    load({ id, turns }: StoredConversation): void {
      show(
        turns.map(({ question, answer, rating, selection }) => ({
          key: newKey(),
          question,
          ...(selection && { snippets: snippetsOf(selection) }),
          status: 'done',
          answer: { ...answer, conversationId: id },
          ...(rating && { opinion: { rating, reasons: [], note: null } }),
        })),
      );
    },
    /** Shows again what was on the screen before the page was loaded anew. */
    restore(kept: readonly Omit<Exchange, 'key'>[], waiting: readonly string[] = []): void {
      exchanges.set(kept.map((exchange) => ({ ...exchange, key: newKey() })));
      queue.set(waiting.map((question) => ({ key: newKey(), question })));
    },
    /** Notes that all that was answered is kept from now on. */
    keepAs(conversationId: string): void {
      exchanges.set(
        exchanges.get().map(({ anonymous: _now, ...exchange }) => ({
          ...exchange,
          answer: exchange.answer.id ? { ...exchange.answer, conversationId } : exchange.answer,
        })),
      );
    },
    /** Begins a new conversation. Until something is asked in it, `undo` brings the old one back. */
    clear(): void {
      stop(core);
      const old = exchanges.get();
      show([]);
      cleared.set(old);
    },
    undo(): void {
      show(cleared.get());
    },
    /** Takes everything from the screen for good. */
    forget: () => show([]),
  };
}
