import { ClientError } from '../errors';

/** Edge of a stored picture in pixels: sharp at the 96 px of the account page on fine screens. */
export const PICTURE_SIZE = 256;

/** Bytes that the server takes. */
export const PICTURE_BYTES = 64 * 1024;

/** Closest that the reader can get. */
export const ZOOM_MAX = 4;

/** Which square of an image is kept: the middle of it in parts of the free way, and how close. */
export interface Crop {
  /** 0 is the left edge, 1 the right one. */
  x: number;
  /** 0 is the upper edge, 1 the lower one. */
  y: number;
  /** 1 is the largest square that fits. */
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** A square in pixels of the image. */
export interface Square {
  left: number;
  top: number;
  edge: number;
}

/** The middle of an image, as much of it as fits. */
export const WHOLE: Crop = { x: 0.5, y: 0.5, zoom: 1 };

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));

/**
 * The square that a crop means, always within the image.
 *
 * @example
 * cropSquare({ width: 400, height: 200 }, { x: 0.5, y: 0.5, zoom: 1 });
 * // { left: 100, top: 0, edge: 200 }
 */
export function cropSquare({ width, height }: Size, { x, y, zoom }: Crop): Square {
  const edge = Math.min(width, height) / clamp(zoom, 1, ZOOM_MAX);
  return {
    left: (width - edge) * clamp(x, 0, 1),
    top: (height - edge) * clamp(y, 0, 1),
    edge,
  };
}

/**
 * The crop after the picture was dragged.
 *
 * @param by how far, in pixels of a preview of `shown` pixels
 */
export function dragCrop(
  size: Size,
  crop: Crop,
  by: { x: number; y: number },
  shown: number,
): Crop {
  const { edge } = cropSquare(size, crop);
  // The picture follows the finger, so the square goes the other way.
  const moved = (position: number, length: number, distance: number) => {
    const way = length - edge;
    return way > 0 ? clamp(position - (distance * edge) / shown / way, 0, 1) : position;
  };
  return {
    ...crop,
    x: moved(crop.x, size.width, by.x),
    y: moved(crop.y, size.height, by.y),
  };
}

/** Draws the kept square over the whole of a canvas. */
export function drawCrop(canvas: HTMLCanvasElement, image: ImageBitmap, crop: Crop): void {
  const context = canvas.getContext('2d');
  if (!context) throw new ClientError('invalid_picture');
  const { left, top, edge } = cropSquare(image, crop);
  // JPEG knows no transparency and would make it black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, left, top, edge, edge, 0, 0, canvas.width, canvas.height);
}

/** Reads a file that the reader chose. @throws {ClientError} `invalid_picture` */
export async function readPicture(file: Blob): Promise<ImageBitmap> {
  return createImageBitmap(file).catch((cause: unknown) => {
    throw new ClientError('invalid_picture', { cause });
  });
}

/** In this order until one is small enough. Safari writes no WebP and answers with a PNG. */
const ENCODINGS = [
  ['image/webp', 0.9],
  ['image/webp', 0.75],
  ['image/jpeg', 0.85],
  ['image/jpeg', 0.6],
] as const;

function encode(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> {
  return new Promise((done) => canvas.toBlob(done, type, quality));
}

/** The picture as it is stored: {@link PICTURE_SIZE} square, WebP where the browser can. */
export async function encodePicture(image: ImageBitmap, crop: Crop): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE_SIZE;
  canvas.height = PICTURE_SIZE;
  drawCrop(canvas, image, crop);
  for (const [type, quality] of ENCODINGS) {
    const blob = await encode(canvas, type, quality);
    if (blob?.type === type && blob.size <= PICTURE_BYTES) return blob;
  }
  throw new ClientError('invalid_picture');
}
