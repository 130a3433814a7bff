import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ListDesks } from '@one-stop-shop/scheduling/server';
import { visitorScope } from '@one-stop-shop/shared/server';
import type { Config } from './config';
import { desksWithoutJavaScript } from './desks-without-javascript';

const placeholder = '<!-- desks-without-javascript -->';
const aYear = 'public, max-age=31536000, immutable';

/** Browsers obey these in documents; on each file of the first view they would only weigh. */
const headersOfDocuments = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'permissions-policy',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];

/** A function gives the text as it is: in a plain one `$&` and its kind would mean parts of the page. */
const withDesks = (html: string, desks: string): string => html.replace(placeholder, () => desks);

/** A demonstration says so on its document: only then are the pieces of the pages shown together. */
export function documentOf(built: string, demonstration: boolean): string {
  return demonstration ? built.replace('<html ', '<html data-demonstration ') : built;
}

/** Serves the built front office; every address that is no file and no API is one of its pages. */
export async function servePages(
  app: NestFastifyApplication,
  { frontOfficeDir, demonstration }: Pick<Config, 'frontOfficeDir' | 'demonstration'>,
): Promise<void> {
  const root = resolve(frontOfficeDir);
  const page = join(root, 'index.html');
  if (!existsSync(page)) throw new Error(`There is no front office in ${root}: build it first.`);
  const html = documentOf(readFileSync(page, 'utf8'), demonstration);
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    // The build lays compressed copies beside the files.
    preCompressed: true,
    setHeaders: (reply, path) => {
      // The build puts a hash of the content into these names.
      const isHashed = /-[\w-]{8}\.(js|css|woff2)(\.br|\.gz)?$/.test(path);
      void reply.header('cache-control', isHashed ? aYear : 'no-cache');
      if (/\.(html|svg)(\.br|\.gz)?$/.test(path)) return;
      for (const name of headersOfDocuments) void reply.removeHeader(name);
    },
  });
  fastify.get('/*', async (request, reply) => {
    const [path = ''] = request.url.split('?');
    if (path.startsWith('/api') || /\.\w+$/.test(path)) return reply.callNotFound();
    // Not stored: the next person at the same computer gets a page anew from the way back.
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(withDesks(html, await withoutJavaScript(request.id)));
  });

  // The page must open also when the database is away: it then says so itself.
  async function withoutJavaScript(requestId: string): Promise<string> {
    const desks = await app
      .get(ListDesks, { strict: false })
      .run(visitorScope(requestId, 'public-information'))
      .catch(() => []);
    return desksWithoutJavaScript(desks);
  }
}
