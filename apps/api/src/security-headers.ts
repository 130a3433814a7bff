import { needsAt, type NeedyPage, type PageNeed } from '@one-stop-shop/shared/contracts';
import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

type Directives = Readonly<Record<string, string>>;

const nothing: Directives = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** Answers of the api are data: opened as a page they may do nothing at all. */
const ofAnswers = policy(nothing);

/**
 * Pages run what the build made and nothing else: no script or style in the page, none from
 * elsewhere, and no string becomes markup but through Angular.
 */
const everyPage: Directives = {
  ...nothing,
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
  // The second is for our icons, whose drawings come with the build.
  'trusted-types': 'angular angular#unsafe-bypass',
};

/** The page that describes the api, of a library that writes styles into it; demonstrations only. */
const ofDescription = policy({
  ...nothing,
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
});

/** What a page has that needs it, and no other: one directive, or one thing that browsers may do. */
const policyOfNeeds: Partial<Record<PageNeed, Directives>> = {
  'blob-images': { 'img-src': "'self' blob:" },
  media: { 'media-src': "'self'" },
};
const featuresOfNeeds: Partial<Record<PageNeed, string>> = { camera: 'camera' };

const passkeys = ['publickey-credentials-create', 'publickey-credentials-get'];

const nobodyNeeds = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
];

/** What browsers may do for a page: sign in with a passkey, what it needs, and none of the rest. */
function featuresFor(needs: readonly PageNeed[]): string {
  const needed = needs.map((need) => featuresOfNeeds[need]);
  return [
    ...passkeys.map((name) => `${name}=(self)`),
    ...nobodyNeeds.map((name) => `${name}=${needed.includes(name) ? '(self)' : '()'}`),
  ].join(', ');
}

const twoYears = 63_072_000;

/**
 * Headers by which browsers protect those who use us.
 * @param publicUrl what people type
 * @param needyPages those that have more than all others
 */
export async function addSecurityHeaders(
  fastify: FastifyInstance,
  publicUrl: string,
  needyPages: readonly NeedyPage[],
): Promise<void> {
  await fastify.register(fastifyHelmet, {
    contentSecurityPolicy: false,
    frameguard: { action: 'deny' },
    // Only this host: what else stands under a municipality's name is not ours to decide.
    strictTransportSecurity: publicUrl.startsWith('https:') && {
      maxAge: twoYears,
      includeSubDomains: false,
    },
  });
  fastify.addHook('onRequest', async (request, reply) => {
    const [path = ''] = request.url.split('?');
    const needs = isOfApi(path) ? [] : needsAt(needyPages, path);
    void reply.header('content-security-policy', policyFor(path, needs));
    void reply.header('permissions-policy', featuresFor(needs));
  });
  fastify.addHook('onSend', async (request, reply) => {
    if (isOfApi(request.url) && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
  });
}

function policyFor(url: string, needs: readonly PageNeed[]): string {
  if (!isOfApi(url)) {
    return policy(Object.assign({}, everyPage, ...needs.map((need) => policyOfNeeds[need])));
  }
  return /^\/api\/docs([/?]|$)/.test(url) ? ofDescription : ofAnswers;
}

function isOfApi(url: string): boolean {
  return /^\/api([/?]|$)/.test(url);
}

function policy(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
