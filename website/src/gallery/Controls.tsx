import type { ReactNode } from 'react';
import type { Look } from './frameUrl';
import styles from './styles.module.css';

/** Widths of a window in pixels: its height, and how much smaller it is shown. */
export const WIDTHS = {
  320: { name: 'Phone', height: 640, scale: 0.9 },
  768: { name: 'Tablet', height: 800, scale: 0.65 },
  1280: { name: 'Desktop', height: 800, scale: 0.5 },
} as const;

export type Width = keyof typeof WIDTHS;

interface ChoiceProps<T> {
  legend: string;
  options: readonly (readonly [value: T, name: string])[];
  value: T;
  onValue: (value: T) => void;
}

function Choice<T extends string | number>(props: ChoiceProps<T>): ReactNode {
  const { legend, options, value, onValue } = props;
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {options.map(([option, name]) => (
        <label key={option}>
          <input
            type="radio"
            name={legend}
            checked={option === value}
            onChange={() => onValue(option)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

interface Props {
  look: Look;
  onLook: (look: Look) => void;
  width: Width;
  onWidth: (width: Width) => void;
}

const WIDTH_OPTIONS = [
  [320, WIDTHS[320].name],
  [768, WIDTHS[768].name],
  [1280, WIDTHS[1280].name],
] as const;

/** How all states are looked at. */
export default function Controls({ look, onLook, width, onWidth }: Props): ReactNode {
  return (
    <form className={styles.controls}>
      <Choice legend="Window" options={WIDTH_OPTIONS} value={width} onValue={onWidth} />
      <Choice
        legend="Colours"
        options={[
          ['light', 'Light'],
          ['dark', 'Dark'],
        ]}
        value={look.theme}
        onValue={(theme) => onLook({ ...look, theme })}
      />
      <Choice
        legend="Direction"
        options={[
          ['ltr', 'Left to right'],
          ['rtl', 'Right to left'],
        ]}
        value={look.dir}
        onValue={(dir) => onLook({ ...look, dir })}
      />
    </form>
  );
}
