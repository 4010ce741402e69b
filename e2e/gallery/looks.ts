/** A window that states are looked at in. */
export interface Look {
  width: number;
  height: number;
  theme: 'light' | 'dark';
  dir: 'ltr' | 'rtl';
}

/**
 * Six of the twelve windows that three widths, two themes and two directions make: any two of these
 * meet in one of them. The widths go up, because a window is not made anew for every look.
 */
export const LOOKS: readonly Look[] = [
  { width: 320, height: 640, theme: 'light', dir: 'ltr' },
  { width: 320, height: 640, theme: 'dark', dir: 'rtl' },
  { width: 768, height: 800, theme: 'light', dir: 'rtl' },
  { width: 768, height: 800, theme: 'dark', dir: 'ltr' },
  { width: 1280, height: 800, theme: 'light', dir: 'ltr' },
  { width: 1280, height: 800, theme: 'dark', dir: 'rtl' },
];

/** Enough for a state that is much as another one: each width, theme and direction once. */
export const FEW_LOOKS: readonly string[] = ['320-light-ltr', '768-light-rtl', '1280-dark-rtl'];

/** How a look is called in names of files and in messages. */
export function nameOf({ width, theme, dir }: Look): string {
  return `${width}-${theme}-${dir}`;
}
