import { encode } from 'uqr';

/** A QR code as one SVG path: a unit is a module, the quiet zone is part of the size. */
export interface QrDrawing {
  size: number;
  path: string;
}

/** Light modules that a QR code needs around it. */
const QUIET_ZONE = 4;

/**
 * Draws a QR code here: what it says, such as the key of a second factor, is sent to nobody.
 *
 * @see https://www.iso.org/standard/83389.html
 */
export function qrDrawing(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size, path };
}
