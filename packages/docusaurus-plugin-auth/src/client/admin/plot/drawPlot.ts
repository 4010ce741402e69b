import Plot from 'uplot';
import { plotOptions, plotValues } from './plotOptions';
import type { OnPoint, PlotData, PlotLook } from './types';

/** Pixels that the widest bar has, and what of its day it fills. */
const BAR_MOST = 48;
const BAR_SHARE = 0.72;

/** Draws a chart into an element; returns what takes it away. */
export function drawPlot(
  place: HTMLElement,
  data: PlotData,
  look: PlotLook,
  onPoint: OnPoint,
): () => void {
  const bars = Plot.paths.bars?.({ size: [BAR_SHARE, BAR_MOST] });
  if (!bars) throw new Error('uPlot has no bars');
  const plot = new Plot(plotOptions(data, look, bars, onPoint), plotValues(data), place);
  return () => plot.destroy();
}
