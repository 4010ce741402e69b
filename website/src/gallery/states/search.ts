import { press, reads, sees, type } from '../actions';
import { NO_RESULTS } from '../fixtures/search';
import { json, OFFLINE, type Replies } from '../network/reply';
import type { Group, State } from '../State';

const DIALOG = 'dialog[open]';

async function openSearch(): Promise<void> {
  await press('Search');
  await sees(DIALOG);
}

function searching(query: string, text: string) {
  return async () => {
    await openSearch();
    await type('Search the docs', query);
    await reads(text);
  };
}

const finding = (reply: Replies['POST /api/v1/select']): Replies => ({
  'POST /api/v1/select': reply,
});

const states: State[] = [
  { id: 'search-open', title: 'Nothing typed', part: DIALOG, reach: openSearch },
  {
    id: 'search-results',
    title: 'Results',
    part: DIALOG,
    reach: searching('port', 'How to choose another port'),
  },
  {
    id: 'search-nothing',
    title: 'Nothing found',
    variant: true,
    part: DIALOG,
    replies: finding(json(NO_RESULTS)),
    reach: searching('pheasant', 'Nothing found'),
  },
  {
    id: 'search-offline',
    title: 'No network',
    variant: true,
    part: DIALOG,
    replies: finding(OFFLINE),
    reach: searching('port', 'You seem to be offline'),
  },
];

export const search: Group = { id: 'search', title: 'Search', states };
