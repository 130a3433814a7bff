import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { aRunningApi, type Answer, type RunningApi } from '@one-stop-shop/api/testing';
import { largestFile } from '@one-stop-shop/shared/server';
import { pdf, smallPicture } from '@one-stop-shop/shared/server/testing';
import { DistrictWithPeople } from '../district/district-with-people';

const worker = 'amrit';
const about = { kind: 'residence_title', broughtBy: 'person', title: 'Permesso, ਗੁਰਪ੍ਰੀਤ' };
const header = (said: unknown) => ({ 'document-about': encodeURIComponent(JSON.stringify(said)) });

describe('a file that is sent', () => {
  let api: RunningApi;
  let district: DistrictWithPeople;
  let papers: string;
  beforeAll(async () => {
    api = await aRunningApi();
    district = await DistrictWithPeople.in(api);
    const { body } = await district.ask(worker, 'POST', '/api/persons', {
      ...{ municipality: '059006', facts: { names: [{ given: 'Primaverina' }] } },
      ...{ contacts: [], source: 'person', restrictedFor: [] },
    });
    papers = `/api/persons/${(body as { id: string }).id}/documents`;
  });
  afterAll(() => api.stop());

  const send = (
    file: Uint8Array | undefined,
    headers: Record<string, string> = header(about),
    who = worker,
  ): Promise<Answer> => district.ask(who, 'POST', papers, file, headers);
  const codeOf = ({ status, body }: Answer) => `${status} ${(body as { code?: string }).code}`;

  it('is kept, listed, shown as a picture and handed out as an attachment', async () => {
    const { status, body } = await send(await pdf(2));
    expect({ status, body }).toMatchObject({ status: 201, body: { learns: 'present', pages: 2 } });
    const { id } = body as { id: string };
    const list = await district.ask(worker, 'GET', papers);
    expect(list.body).toMatchObject({ documents: [{ ...about, id, type: 'pdf' }] });
    const page = await district.ask(worker, 'GET', `${papers}/${id}/pages/2`);
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    const file = await district.ask(worker, 'GET', `${papers}/${id}/file`);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="carta.pdf"',
      'cache-control': 'no-store',
    });
    const past = await district.ask(worker, 'GET', `${papers}/${id}/pages/3`);
    expect(codeOf(past)).toBe('404 case-management.document-unknown');
  });

  it.each<readonly [string, () => Promise<Answer>, string]>([
    ['nobody', () => send(smallPicture, header(about), 'nobody'), '401 request.signed-out'],
    [
      'somebody at the desk',
      () => send(smallPicture, header(about), 'sportello.cori'),
      '403 request.not-permitted',
    ],
    ['without a file', () => send(undefined), '422 case-management.document-empty'],
    [
      'as JSON',
      () => district.ask(worker, 'POST', papers, { a: 1 }, header(about)),
      '422 case-management.document-empty',
    ],
    ['without a word about it', () => send(smallPicture, {}), '400 request.invalid'],
    [
      'with words that are no JSON',
      () => send(smallPicture, { 'document-about': '%7B' }),
      '400 request.invalid',
    ],
    [
      'with badly encoded words',
      () => send(smallPicture, { 'document-about': '%E0%A4%A' }),
      '400 request.invalid',
    ],
    [
      'with a field that nobody knows',
      () => send(smallPicture, header({ ...about, author: 'me' })),
      '400 request.invalid',
    ],
    [
      'as a text that is called a picture',
      () => send(Buffer.from('una lettera')),
      '422 case-management.document-not-taken',
    ],
    ['one byte too large', () => send(Buffer.alloc(largestFile + 1)), '413 request.too-large'],
  ])('by %s is refused', async (_, sent, code) => {
    expect(codeOf(await sent())).toBe(code);
  });

  it('whose length is not said is read no further than ten megabytes', async () => {
    const cookie = await cookieOf();
    const { port } = new URL(api.url);
    const answer = await new Promise<{ status: number | undefined; sent: number }>((resolve) => {
      let sent = 0;
      const asking = request({
        ...{ port, method: 'POST', path: papers },
        headers: {
          ...{ cookie, 'content-type': 'application/octet-stream', ...header(about) },
          'idempotency-key': randomUUID(),
        },
      });
      const more = setInterval(() => {
        sent += 1;
        asking.write(Buffer.alloc(1024 * 1024));
      }, 5);
      asking.on('response', ({ statusCode: status }) => {
        clearInterval(more);
        asking.destroy();
        resolve({ status, sent });
      });
      asking.on('error', () => clearInterval(more));
    });
    expect(answer.status).toBe(413);
    expect(answer.sent).toBeLessThan(60);
  });

  it('is taken by no other route', async () => {
    const answer = await district.ask(worker, 'POST', '/api/persons/search', smallPicture);
    expect(codeOf(answer)).toBe('400 request.not-json');
  });

  it('that breaks off leaves nothing, and the next one is taken', async () => {
    const cookie = await cookieOf();
    const { port } = new URL(api.url);
    const before = await kept();
    await new Promise<void>((resolve) => {
      const asking = request({
        ...{ port, method: 'POST', path: papers },
        headers: {
          ...{ cookie, 'content-type': 'application/octet-stream', ...header(about) },
          ...{ 'idempotency-key': randomUUID(), 'content-length': '500000' },
        },
      });
      asking.on('error', () => resolve());
      asking.write(Buffer.alloc(1_000));
      setTimeout(() => asking.destroy(new Error('gone')), 100);
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await kept()).toBe(before);
    expect((await send(smallPicture)).status).toBe(201);
  });

  const kept = async (): Promise<number> => {
    const [row] = await api.database.everything<{ count: string }>(
      'SELECT count(*) FROM case_management.document_content',
    );
    return Number(row?.count);
  };
  const cookieOf = async (): Promise<string> => {
    const one = api.signIns.find(({ email }) => email === `${worker}@demo.invalid`);
    const { headers } = await api.send('POST', '/api/session', {
      email: one?.email,
      password: one?.password,
    });
    return String(headers.get('set-cookie')).split(';')[0] ?? '';
  };
});
