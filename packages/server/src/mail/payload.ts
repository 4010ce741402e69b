import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * The key of the queue's payloads. HKDF separates it from every other use of the same secret.
 * @see https://www.rfc-editor.org/rfc/rfc5869
 */
export function payloadKey(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, 'docusaurus-auth', 'mail queue payload v1', 32));
}

/**
 * Encrypts a payload with AES-256-GCM.
 * @param context what the payload belongs to; it cannot be moved to another row unnoticed
 * @returns base64url of nonce, ciphertext and tag
 */
export function seal(key: Uint8Array, context: string, payload: unknown): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(payload), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
}

/**
 * Decrypts what {@link seal} made.
 * @throws {Error} when key, context or a single bit is another
 */
export function open(key: Uint8Array, context: string, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64url');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(-TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context)).setAuthTag(tag);
  const opened = Buffer.concat([
    decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)),
    decipher.final(),
  ]);
  return JSON.parse(opened.toString('utf8'));
}
