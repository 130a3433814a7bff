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
const ofPages = policy({
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
});

/** The page that describes the api, of a library that writes styles into it; demonstrations only. */
const ofDescription = policy({
  ...nothing,
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
});

/** What browsers may do for a page: sign in with a passkey, and none of the rest. */
const features = [
  ...['publickey-credentials-create', 'publickey-credentials-get'].map((name) => `${name}=(self)`),
  ...[
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
  ].map((name) => `${name}=()`),
].join(', ');

const twoYears = 63_072_000;

/** Headers by which browsers protect those who use us. @param publicUrl what people type */
export async function addSecurityHeaders(
  fastify: FastifyInstance,
  publicUrl: string,
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
    void reply.header('content-security-policy', policyFor(request.url));
    void reply.header('permissions-policy', features);
  });
  fastify.addHook('onSend', async (request, reply) => {
    if (isOfApi(request.url) && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
  });
}

function policyFor(url: string): string {
  if (!isOfApi(url)) return ofPages;
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
