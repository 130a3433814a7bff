import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addSecurityHeaders,
  aRunningApi,
  openApiDocument,
  operationsOf,
  type RunningApi,
} from '@one-stop-shop/api/testing';
import { defineNeedyPage, type NeedyPage } from '@one-stop-shop/shared/contracts';
import fastify, { type FastifyInstance } from 'fastify';

/** The one list of what each page of the front office may need; its routes are compared with it too. */
const list = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../../../front-office/src/needs-of-every-address.json'),
    'utf8',
  ),
) as Record<string, string[]>;

/** What every page has, written out: computed by the product it would agree with itself. */
const ofPages: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'angular angular#unsafe-bypass',
};

const ofAnswers = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

const added: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'blob-images': { 'img-src': "'self' blob:" },
  media: { 'media-src': "'self'" },
};

const allowed = (needs: readonly string[]): string[] =>
  [
    'publickey-credentials-create',
    'publickey-credentials-get',
    ...(needs.includes('camera') ? ['camera'] : []),
  ].toSorted();

interface Headers {
  get(name: string): string | null;
}

const policyIn = (headers: Headers): Record<string, string> =>
  Object.fromEntries(
    (headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );

const featuresIn = (headers: Headers): string[] =>
  (headers.get('permissions-policy') ?? '')
    .split(', ')
    .filter((feature) => !feature.endsWith('=()'))
    .map((feature) => {
      expect(feature).toMatch(/^[\w-]+=\(self\)$/);
      return feature.replace('=(self)', '');
    })
    .toSorted();

/** A sentence for a page that has another header than its list allows. */
function faultOf(path: string, needs: readonly string[], headers: Headers): string[] {
  const expected = Object.assign({}, ofPages, ...needs.map((need) => added[need]));
  const has = [policyIn(headers), featuresIn(headers)];
  return JSON.stringify(sorted(has)) === JSON.stringify(sorted([expected, allowed(needs)]))
    ? []
    : [`${path} has other headers than [${needs.join()}] allows`];
}

const sorted = ([policy, features]: unknown[]): unknown => [
  Object.entries(policy as object).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  features,
];

/** An address as somebody types it, with something in the gaps. */
const typed = (path: string): string => path.replace(/:\w+/g, 'x1').replace('**', 'nowhere');

describe('the headers of every route', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>One Stop Shop</title>');
  let api: RunningApi;
  beforeAll(async () => {
    api = await aRunningApi({ FRONT_OFFICE_DIR: folder });
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  it('of the front office are those that its list allows', async () => {
    const faults: string[] = [];
    for (const [path, needs] of Object.entries(list)) {
      const { headers } = await api.send('GET', typed(path));
      faults.push(...faultOf(path, needs, headers));
    }
    expect(Object.keys(list).length).toBeGreaterThan(50);
    expect(faults).toEqual([]);
  });

  it('of the api let an answer do nothing, whatever was asked', async () => {
    const operations = operationsOf(openApiDocument(api.app));
    expect(operations.length).toBeGreaterThan(60);
    for (const { name, method, path } of operations) {
      const { headers } = await api.send(method, path.replace(/\{\w+\}/g, 'x1'));
      expect([name, policyIn(headers), featuresIn(headers)]).toEqual([
        name,
        ofAnswers,
        allowed([]),
      ]);
    }
  });
});

describe('a page that needs more', () => {
  const scan = defineNeedyPage('/sportello/prova/:id', ['camera', 'blob-images']);
  const heard = defineNeedyPage('/prenota/voce', ['media']);
  let server: FastifyInstance;
  afterEach(() => server.close());

  async function serving(...pages: NeedyPage[]): Promise<void> {
    server = fastify();
    await addSecurityHeaders(server, 'https://sportello.example', pages);
    server.get('/*', () => 'a page');
  }
  async function headersAt(url: string): Promise<Headers> {
    const { headers } = await server.inject({ method: 'GET', url });
    return { get: (name) => String(headers[name] ?? '') };
  }

  it.each([
    ['/sportello/prova/1', ['camera', 'blob-images']],
    ['/sportello/prova/1?giorno=2026-11-24', ['camera', 'blob-images']],
    ['/prenota/voce', ['media']],
    ['/sportello/prova', []],
    ['/sportello/prova/', []],
    ['/sportello/prova/1/altro', []],
    ['/sportello/PROVA/1', []],
    ['/sportello/%70rova/1', []],
    ['//sportello/prova/1', []],
    ['/prenota', []],
    ['/prenota?x=/sportello/prova/1', []],
  ])('has it at its own address alone: %s', async (url, needs) => {
    await serving(scan, heard);
    expect(faultOf(url, needs, await headersAt(url))).toEqual([]);
  });

  it('is never an answer of the api', async () => {
    await serving(defineNeedyPage('/api/desk/agenda', ['camera']));
    expect(policyIn(await headersAt('/api/desk/agenda'))).toEqual(ofAnswers);
    expect(featuresIn(await headersAt('/api/desk/agenda'))).toEqual(allowed([]));
  });

  it('is found when its list does not allow it', async () => {
    await serving(defineNeedyPage('/prenota', ['camera']));
    expect(faultOf('/prenota', list['/prenota'] ?? [], await headersAt('/prenota'))).toEqual([
      '/prenota has other headers than [] allows',
    ]);
  });
});
