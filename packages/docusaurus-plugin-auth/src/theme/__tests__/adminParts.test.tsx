/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Sorting } from '@theme/AdminArea/DataTable';
import { type AdminList, ClientError, type Gap } from 'docusaurus-plugin-auth/client';
import { useState } from 'react';

/** What uPlot is told, as far as it is looked at here. */
interface Told {
  series: Array<{ dash?: number[] }>;
  hooks: { setCursor: Array<(plot: { cursor: { idx: number | null } }) => void> };
}

/** What was drawn: jsdom has no canvas. */
const drawn: Array<{ options: Told; data: unknown; over: boolean }> = [];
jest.mock('uplot', () => {
  class Plot {
    static paths = { bars: () => () => null };
    readonly entry;
    constructor(options: Told, data: unknown) {
      this.entry = { options, data, over: false };
      drawn.push(this.entry);
    }
    destroy() {
      this.entry.over = true;
    }
  }
  return { __esModule: true, default: Plot };
});

let resized = () => {};
class SizeObserver {
  constructor(listener: () => void) {
    resized = listener;
  }
  observe() {
    resized();
  }
  disconnect() {}
}

Object.assign(globalThis, {
  ResizeObserver: SizeObserver,
  matchMedia: () => ({ addEventListener() {}, removeEventListener() {} }),
});

import Chart from '../AdminArea/Chart';
import DataTable from '../AdminArea/DataTable';
import EmptyState from '../AdminArea/EmptyState';
import Failed from '../AdminArea/Failed';
import Filters from '../AdminArea/Filters';
import GapTable from '../AdminArea/Gaps/GapTable';

afterEach(() => document.body.replaceChildren());

interface Kettle {
  name: string;
  litres: number;
}
const KETTLES: Kettle[] = [
  { name: 'Big', litres: 3 },
  { name: 'Small', litres: 1 },
];

describe('a table of rows', () => {
  const columns = [
    { key: 'name', label: 'Name', cell: ({ name }: Kettle) => name },
    {
      key: 'litres',
      label: 'Litres',
      numeric: true,
      sortable: true,
      cell: ({ litres }: Kettle) => litres,
    },
    { key: 'age', label: 'Age', sortable: true, cell: () => '–' },
  ];
  const table = (rows: Kettle[] | undefined, more: { busy?: boolean; sort?: Sorting } = {}) => (
    <DataTable
      caption="Kettles"
      columns={columns}
      rows={rows}
      rowKey={({ name }) => name}
      empty={<EmptyState title="No kettles">Buy one.</EmptyState>}
      {...more}
    />
  );

  function Sorted() {
    const [sort, setSort] = useState<Sorting>({ by: 'litres', descending: true });
    const onSort = (by: string) =>
      setSort((old) => ({ by, descending: old.by === by ? !old.descending : true }));
    return <DataTable {...table(KETTLES).props} sort={sort} onSort={onSort} />;
  }
  const sorts = () =>
    screen.getAllByRole('columnheader').map((head) => head.getAttribute('aria-sort'));

  it('has its name, its heads, and each row under its first cell', () => {
    render(table(KETTLES));
    const region = screen.getByRole('region', { name: 'Kettles' });
    expect(within(region).getByRole('table', { name: 'Kettles' })).toBeTruthy();
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
      'Big',
      'Small',
    ]);
    // Without somebody to tell there is nothing to press.
    expect(screen.queryByRole('button')).toBeNull();
    expect(sorts()).toEqual([null, null, null]);
  });

  it('is scrolled and sorted by keyboard, and says by what it is sorted', async () => {
    render(<Sorted />);
    expect(sorts()).toEqual([null, 'descending', 'none']);
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Kettles' }));
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Litres');
    await userEvent.keyboard('{Enter}');
    expect(sorts()).toEqual([null, 'ascending', 'none']);
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(sorts()).toEqual([null, 'none', 'descending']);
  });

  it('keeps its place while nothing is known, and says why there is nothing', () => {
    const { rerender } = render(table(undefined));
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole('status')).toBeTruthy();
    rerender(table([]));
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('No kettles')).toBeTruthy();
    expect(screen.getByText('Buy one.')).toBeTruthy();
  });

  it('says that other rows are on their way while these stay', () => {
    render(table(KETTLES, { busy: true }));
    expect(screen.getByRole('region').getAttribute('aria-busy')).toBe('true');
    expect(screen.getByText('Small')).toBeTruthy();
  });
});

it('what cannot be read says so at once, and is read again by a button', async () => {
  const retry = jest.fn(async () => {});
  render(<Failed error={new ClientError('unreachable')} onRetry={retry} />);
  expect(screen.getByRole('alert').textContent).not.toBe('');
  await userEvent.click(screen.getByRole('button'));
  expect(retry).toHaveBeenCalledTimes(1);
});

describe('the filters of a list', () => {
  const set = jest.fn<(name: string, value: string) => void>();
  const clear = jest.fn<() => void>();
  beforeEach(() => {
    set.mockClear();
    clear.mockClear();
  });
  const filters = (values: Record<string, string>) => ({
    values,
    any: Object.keys(values).length > 0,
    set,
    clear,
  });
  const fields = [
    { kind: 'search', name: 'search', label: 'Words' } as const,
    {
      kind: 'select',
      name: 'state',
      label: 'State',
      options: [{ value: 'open', label: 'Open' }],
    } as const,
  ];

  it('are a search by its role, with a name at each field', () => {
    render(<Filters fields={fields} filters={filters({ state: 'open' })} />);
    const search = within(screen.getByRole('search'));
    expect(search.getByRole<HTMLSelectElement>('combobox', { name: 'State' }).value).toBe('open');
    expect(search.getByRole('searchbox', { name: 'Words' })).toBeTruthy();
  });

  it('ask for what is chosen, and for what is typed once the typing rests', async () => {
    render(<Filters fields={fields} filters={filters({})} />);
    await userEvent.selectOptions(screen.getByRole('combobox'), 'Open');
    expect(set.mock.calls).toEqual([['state', 'open']]);
    await userEvent.selectOptions(screen.getByRole('combobox'), 'All');
    expect(set.mock.calls.at(-1)).toEqual(['state', '']);
    set.mockClear();
    await userEvent.type(screen.getByRole('searchbox'), ' kettle ');
    await waitFor(() => expect(set).toHaveBeenCalled());
    expect(set.mock.calls).toEqual([['search', 'kettle']]);
  });

  it('are taken away by a button, which is there when one is set', async () => {
    const { rerender } = render(<Filters fields={fields} filters={filters({})} />);
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<Filters fields={fields} filters={filters({ search: 'kettle' })} />);
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('kettle');
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(clear).toHaveBeenCalledTimes(1);
    rerender(<Filters fields={fields} filters={filters({})} />);
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  });
});

describe('a chart', () => {
  beforeEach(() => {
    drawn.length = 0;
  });
  const chart = (kind: 'lines' | 'bars' = 'lines') => (
    <Chart
      title="Questions"
      kind={kind}
      days={['2026-03-01', '2026-03-02']}
      series={[
        { label: 'Answered', tone: 'good', values: [1200, null] },
        { label: 'Not covered', tone: 'bad', values: [5, 7] },
      ]}
    />
  );

  it('is a picture with its title, and every value stands in the table behind it', async () => {
    render(chart());
    expect(screen.getByRole('img', { name: 'Questions' })).toBeTruthy();
    await waitFor(() => expect(drawn).toHaveLength(1));
    expect(drawn[0]?.data).toEqual([
      [0, 1],
      [1200, null],
      [5, 7],
    ]);
    await userEvent.click(screen.getByText('As a table'));
    const table = screen.getByRole('table', { name: 'Questions' });
    const texts = Array.from(table.querySelectorAll('tr'), (row) =>
      Array.from(row.children, ({ textContent }) => textContent),
    );
    expect(texts).toEqual([
      ['Day', 'Answered', 'Not covered'],
      [expect.stringContaining('2026'), '1,200', '5'],
      [expect.stringContaining('2026'), '–', '7'],
    ]);
  });

  it('says the values of the day that is pointed at', async () => {
    render(chart());
    await waitFor(() => expect(drawn).toHaveLength(1));
    const point = (idx: number | null) =>
      act(() => drawn[0]?.options.hooks.setCursor[0]?.({ cursor: { idx } }));
    const legend = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(legend()).toEqual(['Answered ', 'Not covered ']);
    point(0);
    expect(legend()).toEqual([expect.stringContaining('2026'), 'Answered 1,200', 'Not covered 5']);
    point(null);
    expect(legend()).toEqual(['Answered ', 'Not covered ']);
  });

  it('tells its lines apart without their colours, and draws bars on each other', async () => {
    const { container, rerender } = render(chart());
    const dashes = () =>
      Array.from(container.querySelectorAll('[data-tone]'), (key) => key.getAttribute('data-dash'));
    await waitFor(() => expect(drawn).toHaveLength(1));
    expect(new Set(dashes()).size).toBe(2);
    expect(drawn[0]?.options.series[2]?.dash).toEqual([7, 4]);
    rerender(chart('bars'));
    await waitFor(() => expect(drawn).toHaveLength(2));
    expect(drawn[0]?.over).toBe(true);
    // The tallest comes first, so that it stands behind.
    expect(drawn[1]?.data).toEqual([
      [0, 1],
      [1205, 7],
      [1200, 0],
    ]);
  });

  it('is drawn anew in another size, and goes with its page', async () => {
    const { unmount } = render(chart());
    await waitFor(() => expect(drawn).toHaveLength(1));
    act(() => resized());
    expect(drawn.map(({ over }) => over)).toEqual([true, false]);
    unmount();
    expect(drawn.map(({ over }) => over)).toEqual([true, true]);
  });
});

describe('the list of what the docs lack', () => {
  const list = (pending: boolean): AdminList<Gap> => ({
    items: [],
    total: undefined,
    pending,
    error: undefined,
    busy: false,
    more: false,
    loadMore: async () => {},
    reload: async () => {},
    change: () => {},
  });
  const shown = (pending: boolean) =>
    render(
      <GapTable
        list={list(pending)}
        filters={{ values: {}, any: false, set: () => {}, clear: () => {} }}
        sort="count"
        onSort={() => {}}
        onOpen={() => {}}
      />,
    ).container.textContent;

  it('does not say that nothing is missing while that is not known', () => {
    expect(shown(true)).toContain('not sorted yet');
    expect(shown(true)).not.toContain('nothing was asked');
    expect(shown(false)).toContain('nothing was asked');
  });
});
