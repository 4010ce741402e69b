import { serverOrigin } from './config';
import { errorFromResponse } from './errors';
import { list, oneOf, record, text } from './parsing';
import type { PageContext, Suggestion, SuggestionsResponse } from './types';

const KINDS = ['question', 'heading', 'page'] as const;

function toSuggestion(value: unknown): Suggestion {
  const suggestion = record(value);
  const kind = oneOf(KINDS, suggestion.kind) ?? 'heading';
  return { kind, text: text(suggestion.text), url: text(suggestion.url) };
}

function toSuggestions(value: unknown): SuggestionsResponse {
  const { ofPage, suggestions } = record(value);
  return { ofPage: ofPage === true, suggestions: list(suggestions, toSuggestion) };
}

/**
 * What can be asked about a page. It is the same for everybody, so nothing of the session is sent.
 *
 * @throws {ClientError}
 * @example
 * const { suggestions } = await getSuggestions({ url: '/docs/install', locale: 'en' });
 */
export async function getSuggestions(
  { url, version, locale }: PageContext,
  signal?: AbortSignal,
): Promise<SuggestionsResponse> {
  const given = Object.entries({ page: url, version, locale }).filter(([, value]) => value);
  const query = new URLSearchParams(given.map(([name, value]) => [name, `${value}`]));
  const path = `${serverOrigin()}/api/v1/suggestions?${query}`;
  const response = await fetch(path, { credentials: 'omit', signal });
  if (!response.ok) throw await errorFromResponse(response);
  const body: unknown = await response.json().catch(() => undefined);
  return toSuggestions(body);
}
