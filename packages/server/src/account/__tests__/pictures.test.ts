import { beforeEach, expect, test } from '@jest/globals';
import request from 'supertest';
import { PICTURE_MAX, pictureAnswerSchema } from '../../contract/index.ts';
import { describeOnEachDatabase } from '../../testing/databases.ts';
import { type AccountApp, accountApp } from '../../testing/reader.ts';
import { pictureType } from '../pictureType.ts';
import { problem, type SignedIn, signedIn } from './support.ts';

const PATH = '/api/v1/account/picture';

/** A picture of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const WEBP = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(100)]);
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

describeOnEachDatabase('the picture of a reader', (database) => {
  let app: AccountApp;
  let ada: SignedIn;
  beforeEach(async () => {
    app = accountApp(database());
    ada = await signedIn(app);
  });

  const put = (bytes: Buffer, type: string, by = ada) =>
    by.send('put', PATH, { 'Content-Type': type }).send(bytes);
  /** Sets a picture; gives the path of its address. */
  const picture = async (bytes = WEBP, type = 'image/webp') => {
    const { image } = pictureAnswerSchema.parse((await put(bytes, type)).body);
    expect(image.startsWith(`${app.origin}/api/v1/pictures/`)).toBe(true);
    return new URL(image).pathname;
  };
  const get = (path: string) => request(app.app).get(path).buffer(true);
  const imageOf = async () => (await ada.send('get', '/api/v1/account')).body.user.image;

  test.each([
    ['image/png', PNG],
    ['image/webp', WEBP],
    ['image/jpeg', JPEG],
  ])(
    'of type %s is served as it was sent, to everyone who knows the address',
    async (type, bytes) => {
      const path = await picture(bytes, type);
      expect(await imageOf()).toBe(`${app.origin}${path}`);
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(Buffer.compare(answer.body, bytes)).toBe(0);
      expect(answer.headers).toMatchObject({
        'content-type': type,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'private, max-age=31536000, immutable',
      });
    },
  );

  test('is not sent again to a browser that has it', async () => {
    const path = await picture();
    const { etag = '' } = (await get(path)).headers;
    const again = await get(path).set('If-None-Match', etag);
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test('has a new address when it changes, and none at the old one', async () => {
    const first = await picture();
    const second = await picture(PNG, 'image/png');
    expect(second).not.toBe(first);
    expect((await get(first)).status).toBe(404);
    expect((await get(second)).status).toBe(200);
  });

  test('is gone when its owner removes it', async () => {
    const path = await picture();
    expect((await ada.send('delete', PATH)).status).toBe(204);
    expect(await imageOf()).toBeNull();
    expect((await get(path)).status).toBe(404);
    expect((await ada.send('delete', PATH)).status).toBe(204);
  });

  test('is gone with the account', async () => {
    const path = await picture();
    await database().db.deleteFrom('user').where('id', '=', ada.id).execute();
    expect((await get(path)).status).toBe(404);
  });

  test('is whatever its first bytes say, not what it is called', async () => {
    const path = await picture(PNG, 'image/webp');
    expect((await get(path)).headers['content-type']).toBe('image/png');
  });

  test.each([
    ['a vector picture', SVG, 'image/svg+xml', 415, 'unsupported_media_type'],
    ['a vector picture that calls itself PNG', SVG, 'image/png', 422, 'invalid_picture'],
    [
      'a page that calls itself WebP',
      Buffer.from('<!doctype html>'),
      'image/webp',
      422,
      'invalid_picture',
    ],
    ['nothing', Buffer.alloc(0), 'image/png', 422, 'invalid_picture'],
    ['JSON', Buffer.from('{}'), 'application/json', 415, 'unsupported_media_type'],
    [
      'a large picture',
      Buffer.concat([PNG, Buffer.alloc(PICTURE_MAX)]),
      'image/png',
      413,
      'payload_too_large',
    ],
  ])('cannot be %s', async (_name, bytes, type, status, code) => {
    const path = await picture();
    expect(problem(await put(bytes, type))).toEqual([status, code]);
    expect(await imageOf()).toBe(`${app.origin}${path}`);
  });

  test('of the largest size is taken', async () => {
    const bytes = Buffer.concat([PNG, Buffer.alloc(PICTURE_MAX - PNG.length)]);
    expect((await put(bytes, 'image/png')).status).toBe(200);
  });

  test('is set by nobody else', async () => {
    const anonymous = await request(app.app).put(PATH).set('Content-Type', 'image/png').send(PNG);
    expect(problem(anonymous)).toEqual([401, 'unauthenticated']);
    const foreign = ada
      .send('put', PATH, { 'Content-Type': 'image/png', Origin: 'https://evil.example' })
      .send(PNG);
    expect(problem(await foreign)).toEqual([403, 'untrusted_origin']);
    expect(await imageOf()).toBeNull();
  });

  test('stays one when two are sent at once', async () => {
    const answers = await Promise.all([put(PNG, 'image/png'), put(WEBP, 'image/webp')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const rows = await database()
      .db.selectFrom('user_picture')
      .select('id')
      .where('user_id', '=', ada.id)
      .execute();
    expect(rows).toHaveLength(1);
    expect(await imageOf()).toBe(`${app.origin}/api/v1/pictures/${rows[0]?.id}`);
  });
});

test('a file that is no picture has no type, cut-off ones included', () => {
  const others = [SVG, Buffer.from('GIF89a'), PNG.subarray(0, 4), Buffer.from('RIFFxxxxWAVEfmt ')];
  expect(others.map((bytes) => pictureType(bytes))).toEqual(Array(4).fill(undefined));
});
