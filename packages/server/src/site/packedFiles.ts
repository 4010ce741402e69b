import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

/** Files that become smaller; pictures and fonts are packed already. */
const PACKABLE = new Set('.html .js .mjs .css .json .svg .xml .txt .map .webmanifest'.split(' '));

/** Bytes of a file. A smaller one gains nothing, a larger one is packed on its way. */
const WORTH_IT = { from: 1_024, to: 4 * 2 ** 20 };

/** Bytes of packed files that are kept at most: a large site has some 10 MB of scripts and pages. */
const KEPT = 48 * 2 ** 20;

/** Packed once and sent often: better than what is done at each request, and still quick. */
const BROTLI_QUALITY = 6;

const packers = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
    }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
};
type Encoding = keyof typeof packers;

/** What a file was when it was packed. */
interface Version {
  size: number;
  mtimeMs: number;
}

interface Packed extends Version {
  body: Promise<Buffer>;
  /** Bytes, once it is packed. */
  bytes: number;
}

const isSame = (a: Version, b: Version) => a.size === b.size && a.mtimeMs === b.mtimeMs;

function encodingFor(req: Request): Encoding | undefined {
  if (req.method !== 'GET' || req.headers.range !== undefined) return undefined;
  // Asked for one by one: in the order of the header the browser's usual "gzip, br" would be gzip.
  return (['br', 'gzip'] as const).find((encoding) => req.acceptsEncodings(encoding) === encoding);
}

/** The files that were sent last, packed; each again when it has changed on the disk. */
function createStore() {
  const kept = new Map<string, Packed>();
  let bytes = 0;

  function drop(key: string): void {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  }

  function begin(key: string, file: string, encoding: Encoding, version: Version): Packed {
    drop(key);
    const body = readFile(file).then(packers[encoding]);
    const packed: Packed = { size: version.size, mtimeMs: version.mtimeMs, body, bytes: 0 };
    kept.set(key, packed);
    const settle = (size?: number) => {
      if (kept.get(key) !== packed) return;
      if (size === undefined) return drop(key);
      packed.bytes = size;
      bytes += size;
      for (const oldest of kept.keys()) {
        if (bytes <= KEPT) break;
        drop(oldest);
      }
    };
    body.then(
      ({ length }) => settle(length),
      () => settle(),
    );
    return packed;
  }

  return (file: string, encoding: Encoding, version: Version): Promise<Buffer> => {
    const key = `${encoding} ${file}`;
    const found = kept.get(key);
    const packed = found && isSame(found, version) ? found : begin(key, file, encoding, version);
    // Behind all others: what is in use is not dropped.
    kept.delete(key);
    kept.set(key, packed);
    return packed.body;
  };
}

/** The headers by which a browser learns whether it has the file already, as Express would send them. */
function setVersion(res: Response, { size, mtime }: { size: number; mtime: Date }): void {
  res.set({
    ETag: `W/"${size.toString(16)}-${mtime.getTime().toString(16)}"`,
    'Last-Modified': mtime.toUTCString(),
    'Accept-Ranges': 'bytes',
  });
}

/** Sends a file packed, if that is worth it and the browser takes it; else says `false`, and sent nothing. */
export type SendPacked = (req: Request, res: Response, file: string) => Promise<boolean>;

/**
 * Makes what sends the files of a site packed. To pack a script of half a megabyte at each request
 * takes the process longer than forty questions: here it is done once for each file.
 *
 * @example
 * const sendPacked = packedFiles();
 * if (!(await sendPacked(req, res, file))) res.sendFile(file);
 */
export function packedFiles(): SendPacked {
  const packed = createStore();
  return async (req, res, file) => {
    if (!PACKABLE.has(extname(file))) return false;
    res.vary('Accept-Encoding');
    const encoding = encodingFor(req);
    if (!encoding) return false;
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile() || found.size < WORTH_IT.from || found.size > WORTH_IT.to) return false;
    const body = await packed(file, encoding, found).catch(() => undefined);
    if (!body) return false;
    setVersion(res, found);
    res.type(extname(file));
    if (req.fresh) res.status(304).end();
    else res.set({ 'Content-Encoding': encoding, 'Content-Length': String(body.length) }).end(body);
    return true;
  };
}
