import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { problem } from '@one-stop-shop/shared/contracts';
import { aRunningApi, type RunningApi } from './testing/running-api';

const path = '/api/public/managed-appointment/open';
const wrongCode = JSON.stringify({ code: 'ZZZZZZZZ' });
const json = 'content-type: application/json';

describe('the body of a request', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await aRunningApi();
  });
  afterAll(() => api.stop());

  /** Sends exactly these bytes: clients know headers better than we want here. */
  async function ask(
    headers: readonly string[],
    body: string | Buffer = '',
    asked = `POST ${path}`,
  ) {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    const head = [`${asked} HTTP/1.1`, 'host: desk', 'connection: close', ...headers, '', ''];
    socket.write(head.join('\r\n'));
    socket.write(body);
    const [answered = '', ...rest] = (await text(socket)).split('\r\n\r\n');
    const said = JSON.parse(rest.join('\r\n\r\n') || '{}') as { code?: string };
    return { status: Number(answered.split(' ')[1]), head: answered.toLowerCase(), said };
  }
  const post = (headers: readonly string[], body: string | Buffer) =>
    ask([...headers, `content-length: ${Buffer.byteLength(body)}`], body);

  it.each([
    [],
    ['content-encoding: identity'],
    ['content-encoding: Identity, identity'],
    ['content-encoding:'],
  ])('is read when it comes as it is: %s', async (...encoding) => {
    const { said } = await post([json, ...encoding], wrongCode);
    expect(said.code).toBe('scheduling.appointment-unknown');
  });

  const packed = gzipSync(wrongCode);
  it.each<[string, string | Buffer]>([
    ['gzip', packed],
    ['gzip', packed.subarray(0, 15)],
    ['gzip', wrongCode],
    ['GZip', packed],
    ['x-gzip', packed],
    ['gzip, gzip', gzipSync(packed)],
    ['identity, gzip', packed],
    ['gzip,', packed],
    ['deflate', deflateSync(wrongCode)],
    ['br', brotliCompressSync(wrongCode)],
    ['zstd', wrongCode],
    ['aes128gcm', wrongCode],
    ['*', wrongCode],
    ['nonsense', wrongCode],
    ['gzip', gzipSync(Buffer.alloc(50 * 1024 * 1024))],
  ])('is refused when it comes packed: %s', async (coding, body) => {
    const { status, head, said } = await post([json, `Content-Encoding: ${coding}`], body);
    expect([status, said.code]).toEqual([415, 'request.encoded']);
    expect(problem.safeParse(said).success).toBe(true);
    expect(head).toContain('accept-encoding: identity');
    expect(head).toContain('application/problem+json');
  });

  it.each([
    ['two headers', `POST ${path}`, ['content-encoding: identity', 'content-encoding: gzip']],
    ['a question', 'GET /api/public/desks', ['content-encoding: gzip']],
    ['an address that there is not', 'POST /api/nothing', ['content-encoding: gzip']],
    ['the sign-in', 'POST /api/session', ['content-encoding: gzip']],
  ])('is refused packed on %s too', async (_, asked, headers) => {
    const { status, said } = await ask([json, ...headers, 'content-length: 0'], '', asked);
    expect([status, said.code]).toEqual([415, 'request.encoded']);
  });

  it('comes in chunks, and packed in them no more than otherwise', async () => {
    const chunked = `${wrongCode.length.toString(16)}\r\n${wrongCode}\r\n0\r\n\r\n`;
    const inChunks = await ask([json, 'transfer-encoding: chunked'], chunked);
    expect(inChunks.said.code).toBe('scheduling.appointment-unknown');
    const twice = await ask([json, 'transfer-encoding: gzip, chunked'], chunked);
    expect([twice.status, twice.said.code]).toEqual([415, 'request.encoded']);
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'code=ZZZZZZZZ'],
    ['a form with a prototype', 'application/x-www-form-urlencoded', '__proto__=1&constructor=2'],
    ['a form in parts', 'multipart/form-data; boundary=x', '--x--'],
    ['plain text', 'text/plain', wrongCode],
    ['text of another alphabet', 'text/plain; charset=utf-7', wrongCode],
    ['nearly JSON', 'application/vnd.api+json', wrongCode],
    ['a type that is none', 'application/', wrongCode],
    ['two types', 'application/json, text/plain', wrongCode],
    ['nothing said', '', wrongCode],
  ])('is refused as %s', async (_, type, body) => {
    const { status, said } = await post([`content-type: ${type}`], body);
    expect([status, said.code]).toEqual([400, 'request.not-json']);
  });

  it.each([
    '{"__proto__":{"admin":true}}',
    '{"__proto__":null}',
    '{"code":{"__proto__":1}}',
    '{"constructor":{"prototype":{"admin":true}}}',
    '{"\\u005f_proto__":1}',
    '['.repeat(100_000),
    '{"a":'.repeat(40_000),
    '{"code":1e999}',
    '{"hasOwnProperty":1}',
    '"text"',
    '7',
  ])('is refused, and breaks nothing, as %.40s', async (body) => {
    const { status } = await post([json], body);
    expect(status).toBe(400);
  });

  it('can be no other act than the method says', async () => {
    const key = `idempotency-key: ${randomUUID()}`;
    for (const header of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
      const { status } = await ask([`${header}: DELETE`, key], '', 'GET /api/public/desks');
      expect([header, status]).toEqual([header, 200]);
    }
    for (const method of ['TRACE', 'OPTIONS', 'PROPFIND', 'QUERY']) {
      const { status, said } = await ask(['content-length: 0'], '', `${method} /api/public/desks`);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(said.code).toMatch(/^request\./);
    }
  });
});
