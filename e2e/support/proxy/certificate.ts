import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** Files of a certificate for `localhost`, and its text. */
export interface Certificate {
  certFile: string;
  keyFile: string;
  cert: string;
}

/** Makes a certificate for `localhost` that signs itself. */
export async function makeCertificate(folder: string): Promise<Certificate> {
  const certFile = path.join(folder, 'fullchain.pem');
  const keyFile = path.join(folder, 'privkey.pem');
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-days', '1', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
    ...['-keyout', keyFile, '-out', certFile],
  ]);
  return { certFile, keyFile, cert: await readFile(certFile, 'utf8') };
}
