import { type RefObject, useEffect, useState } from 'react';
import type { OnPoint, PlotData, PlotLook } from './types';

/** Looks at the browser as soon as it runs. In one piece with what needs it: all pages know of each further one. */
const load = () => import(/* webpackMode: "eager" */ './drawPlot');

/** Everything that changes the colours of a page. */
const LOOKS = ['(forced-colors: active)', '(prefers-color-scheme: dark)'];

function lookOf(place: HTMLElement): PlotLook {
  const { color, borderTopColor, direction, fontFamily } = getComputedStyle(place);
  return {
    width: place.clientWidth,
    height: place.clientHeight,
    rightToLeft: direction === 'rtl',
    text: color,
    grid: borderTopColor,
    fontFamily,
  };
}

/** Calls `listener` when the size of an element or the colours of the page change. */
function watch(place: HTMLElement, listener: () => void): () => void {
  const size = new ResizeObserver(listener);
  const theme = new MutationObserver(listener);
  const queries = LOOKS.map((query) => matchMedia(query));
  size.observe(place);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme', 'dir'] });
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    size.disconnect();
    theme.disconnect();
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

/**
 * Draws a chart for as long as a component is shown, in the colours and the size that the page has
 * then.
 *
 * @param read the data with the colours of now; another function draws anew
 * @returns whether it could not be drawn
 */
export function usePlot(
  place: RefObject<HTMLElement | null>,
  read: () => PlotData,
  onPoint: OnPoint,
): boolean {
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const { current: element } = place;
    if (!element) return;
    let over = false;
    let take = () => {};
    let unwatch = () => {};
    load().then(
      ({ drawPlot }) => {
        if (over) return;
        unwatch = watch(element, () => {
          take();
          take = drawPlot(element, read(), lookOf(element), onPoint);
        });
      },
      () => setFailed(true),
    );
    return () => {
      over = true;
      unwatch();
      take();
    };
  }, [place, read, onPoint]);
  return failed;
}
