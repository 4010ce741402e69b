/** One row of values of a chart. */
export interface PlotSeries {
  values: readonly (number | null)[];
  /** As browsers compute it, which a canvas can draw with. */
  color: string;
  /** Lengths of strokes and gaps; none for a whole line. */
  dash: readonly number[];
}

export interface PlotData {
  /** `YYYY-MM-DD`, one for each value. */
  days: readonly string[];
  series: readonly PlotSeries[];
  /** Bars of several rows stand on each other. */
  kind: 'lines' | 'bars';
  /** Values of the axis in words. */
  format: (value: number) => string;
  locale: string;
}

export interface PlotLook {
  /** Pixels. */
  width: number;
  height: number;
  rightToLeft: boolean;
  text: string;
  grid: string;
  fontFamily: string;
}

/** Is told at which of the days the reader points; null at none. */
export type OnPoint = (index: number | null) => void;
