import type uPlot from 'uplot';
import { barsOf } from './bars';
import type { OnPoint, PlotData, PlotLook } from './types';

/** Pixels that the name of a day takes, with the space around it. */
const LABEL = 88;

/** What whole numbers are counted by on an axis. */
const WHOLE = Array.from({ length: 10 }, (_, power) => 10 ** power).flatMap((ten) => [
  ten,
  2 * ten,
  5 * ten,
]);

const isWhole = (value: number | null) => value === null || Number.isInteger(value);

/** The days that get a name: so many that none touches the next. */
export function namedDays(days: number, width: number): number[] {
  const step = Math.max(1, Math.ceil(days / Math.max(2, Math.floor(width / LABEL))));
  return Array.from({ length: Math.ceil(days / step) }, (_, at) => at * step);
}

const dayText = (locale: string) => {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return (day: string) => format.format(new Date(day));
};

function axesOf({ days, series, format, locale }: PlotData, look: PlotLook): uPlot.Axis[] {
  const { width, rightToLeft, text, grid, fontFamily } = look;
  const name = dayText(locale);
  const shared = {
    stroke: text,
    font: `12px ${fontFamily}`,
    ticks: { show: false },
    grid: { stroke: grid, width: 1 },
  };
  return [
    {
      ...shared,
      grid: { show: false },
      size: 28,
      splits: () => namedDays(days.length, width),
      values: (_plot, splits) => splits.map((at) => name(days[at] ?? '')),
    },
    {
      ...shared,
      side: rightToLeft ? 1 : 3,
      size: (_plot, values) => 16 + 7 * Math.max(2, ...(values ?? []).map(({ length }) => length)),
      values: (_plot, splits) => splits.map(format),
      ...(series.every(({ values }) => values.every(isWhole)) && { incrs: WHOLE }),
    },
  ];
}

function seriesOf(data: PlotData, bars: uPlot.Series.PathBuilder): uPlot.Series[] {
  const isBars = data.kind === 'bars';
  const rows = data.series.map(
    ({ color, dash }): uPlot.Series =>
      isBars
        ? { stroke: color, fill: color, width: 0, paths: bars, points: { show: false } }
        : { stroke: color, width: 2, dash: [...dash], points: { size: 5, fill: color } },
  );
  // The tallest bars stand behind the others.
  return [{}, ...(isBars ? rows.reverse() : rows)];
}

/** The values as uPlot takes them: the number of the day first, then each row. */
export function plotValues({ days, series, kind }: PlotData): uPlot.AlignedData {
  const rows = series.map(({ values }) => [...values]);
  return [days.map((_day, at) => at), ...(kind === 'bars' ? barsOf(rows).reverse() : rows)];
}

/**
 * What uPlot is told to draw.
 *
 * @param bars how it draws bars
 */
export function plotOptions(
  data: PlotData,
  look: PlotLook,
  bars: uPlot.Series.PathBuilder,
  onPoint: OnPoint,
): uPlot.Options {
  const { width, height, rightToLeft } = look;
  const last = data.days.length - 1;
  return {
    width,
    height,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false } },
    scales: {
      x: { time: false, dir: rightToLeft ? -1 : 1, range: () => [-0.5, last + 0.5] },
      y: { range: (_plot, _min, max) => [0, max > 0 ? max * 1.08 : 1] },
    },
    axes: axesOf(data, look),
    series: seriesOf(data, bars),
    hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? null)] },
  };
}
