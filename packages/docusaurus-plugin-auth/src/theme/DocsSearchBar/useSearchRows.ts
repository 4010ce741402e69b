import type { SearchRow, SearchRows, SearchRowsParams } from '@theme/DocsSearchBar/useSearchRows';
import { groupByPage, openChat, pluginConfig, rememberSearch } from 'docusaurus-plugin-auth/client';
import { type KeyboardEvent, useEffect, useState } from 'react';

/** The rows of the list, in the order in which they stand. */
function rowsOf({ state, recent }: SearchRowsParams): SearchRow[] {
  const query = state.query.trim();
  if (!query) return recent.map((text): SearchRow => ({ kind: 'recent', query: text }));
  if (state.status === 'failed') return [];
  const found = groupByPage(state.results).flatMap((page) => page.results);
  return [
    ...found.map((result): SearchRow => ({ kind: 'result', result })),
    ...(pluginConfig.chat.enabled ? [{ kind: 'ask', query } satisfies SearchRow] : []),
  ];
}

/** The row that Enter opens before an arrow key was pressed: the best result. */
function firstChoice(rows: readonly SearchRow[], { query, status }: SearchRowsParams['state']) {
  if (!query.trim()) return -1;
  const result = rows.findIndex((row) => row.kind === 'result');
  return result < 0 && status === 'done' ? rows.length - 1 : result;
}

/** What the list of the search shows, which of its rows is chosen, and what the keys do. */
export default function useSearchRows(params: SearchRowsParams): SearchRows {
  const { id, state, onQuery, onClose } = params;
  const rows = rowsOf(params);
  const [chosen, setChosen] = useState<number>();
  const [hurried, setHurried] = useState(false);
  const active = Math.min(chosen ?? firstChoice(rows, state), rows.length - 1);
  const rowId = (index: number) => `${id}row${index}`;
  const listed = (index: number) => document.getElementById(rowId(index));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another query starts at the top again
  useEffect(() => setChosen(undefined), [state.query, state.answered]);

  function leave(): void {
    rememberSearch(state.query);
    onClose();
  }

  function select(index: number): void {
    const row = rows[index];
    if (row?.kind === 'recent') onQuery(row.query);
    else if (row?.kind === 'result') listed(index)?.click();
    else if (row) {
      leave();
      openChat({ question: row.query });
    }
  }

  // A reader who types a word and Enter means the result for the word, not one for its beginning.
  const ready = state.status === 'done';
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the arrival of an answer counts
  useEffect(() => {
    if (!hurried || !ready) return;
    setHurried(false);
    select(active);
  }, [hurried, ready]);

  function move(step: number): void {
    // One place before the first row is the field itself.
    const places = rows.length + 1;
    const next = ((active + 1 + step + places) % places) - 1;
    setChosen(next);
    listed(next)?.scrollIntoView({ block: 'nearest' });
  }

  function onEnter(event: KeyboardEvent): void {
    const row = rows[active];
    const newTab = event.ctrlKey || event.metaKey;
    if (row?.kind === 'result' && newTab) window.open(row.result.url, '_blank', 'noopener');
    else if (state.status === 'searching' && chosen === undefined) setHurried(true);
    else select(active);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const inField = event.target instanceof HTMLInputElement;
    const action = {
      Escape: onClose,
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      ...(inField && { Enter: () => onEnter(event) }),
    }[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  return {
    rows,
    results: state.status === 'failed' ? [] : state.results,
    listId: `${id}list`,
    active,
    activeId: rows[active] && rowId(active),
    showsMessage: rows.every((row) => row.kind === 'ask') && state.status !== 'searching',
    rowId,
    point: setChosen,
    select,
    leave,
    onKeyDown,
  };
}
