import { deflateRawSync } from 'node:zlib';
import type { WrongSetting } from './secret-files';
import { yesOrNo } from './yes-or-no';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Settings with which a stranger could get in, although each is well-formed: secrets that anybody
 * can read or guess, pages without TLS, a demonstration where people may come by. The first two are
 * allowed to a demonstration, whose people are invented.
 */
export function unsafeSettings(environment: Environment): readonly WrongSetting[] {
  const demonstration = yesOrNo.safeParse(environment['DEMONSTRATION'] ?? '');
  return demonstration.success && demonstration.data
    ? unsafeInDemonstration(environment)
    : [
        ...unsafeSecret(environment),
        ...unsafePasswords(environment),
        ...unsafeWayOfKeys(environment),
        ...unsafeQueue(environment),
        ...unsafeAddress(environment),
      ];
}

/** Of examples and bad habits; so long that chance doesn't write them into a real secret. */
const knownWords =
  /change.?me|changeit|cambiami|example|esempio|sample|placeholder|password|secret|default|qwerty/i;

function unsafeSecret({ APP_SECRET: secret }: Environment): WrongSetting[] {
  const wrong = (why: string) => [
    { name: 'APP_SECRET', why: `${why}; make one with "openssl rand -hex 32"` },
  ];
  if (!secret) return [];
  if (knownWords.test(secret)) return wrong('is an example, not a secret');
  return isGuessable(secret) ? wrong('can be guessed') : [];
}

/** What repeats itself packs well; real secrets of 32 characters need 30 bytes and more. */
const fewestBytesPacked = 24;

function isGuessable(secret: string): boolean {
  const neighbours = [...secret].filter(
    (character, at) => Math.abs(secret.charCodeAt(at + 1) - character.charCodeAt(0)) <= 1,
  );
  return (
    deflateRawSync(secret, { level: 9 }).length < fewestBytesPacked ||
    neighbours.length > secret.length / 2
  );
}

const databaseUrls = [
  'DATABASE_URL',
  'DATABASE_WORKER_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_REPORTING_URL',
  'DATABASE_KEYS_URL',
];
const shortestPassword = 12;

function unsafePasswords(environment: Environment): WrongSetting[] {
  return databaseUrls.flatMap((name) => {
    const url = parsed(environment[name]);
    if (!url) return [];
    if (isOnSocket(url)) return [];
    return isWeak(url) ? [{ name, why: weak }] : [];
  });
}

/** What goes over that connection opens all that is sealed; other words of `sslmode` prove nothing. */
function unsafeWayOfKeys({ DATABASE_KEYS_URL: address }: Environment): WrongSetting[] {
  const url = parsed(address);
  if (!url || isOnSocket(url) || isThisMachine(url)) return [];
  if (url.searchParams.get('sslmode') === 'verify-full') return [];
  const why = 'leads over a network without proof of who answers: add sslmode=verify-full';
  return [{ name: 'DATABASE_KEYS_URL', why }];
}

/** The queue holds ids alone, but whoever fills it chooses what the worker does. */
function unsafeQueue({ REDIS_URL: address }: Environment): WrongSetting[] {
  const url = parsed(address);
  if (!url || url.hostname === '' || isThisMachine(url)) return [];
  return isWeak(url) ? [{ name: 'REDIS_URL', why: weak }] : [];
}

const weak = 'has no password, or one that can be guessed';

function isWeak({ username, password }: URL): boolean {
  const user = decodeURIComponent(username);
  const word = decodeURIComponent(password);
  return (
    word.length < shortestPassword || knownWords.test(word) || (user !== '' && word.includes(user))
  );
}

function unsafeAddress({ PUBLIC_URL: address }: Environment): WrongSetting[] {
  const url = parsed(address);
  if (url?.protocol !== 'http:' || isThisMachine(url)) return [];
  const why = 'must begin with https: browsers keep no session without it, and links could be read';
  return [{ name: 'PUBLIC_URL', why }];
}

function unsafeInDemonstration(environment: Environment): WrongSetting[] {
  const url = parsed(environment['PUBLIC_URL']);
  const allowed = yesOrNo.safeParse(environment['DEMONSTRATION_IN_PUBLIC'] ?? '');
  if (!url || isThisMachine(url) || isNowhere(url) || (allowed.success && allowed.data)) return [];
  const why =
    'is open to anybody, with sign-ins that anybody knows; DEMONSTRATION_IN_PUBLIC=true says that this is meant';
  return [{ name: 'DEMONSTRATION', why }];
}

/** Of the same machine, where the system itself says who is there. */
function isOnSocket(url: URL): boolean {
  return url.hostname === '' || Boolean(url.searchParams.get('host')?.startsWith('/'));
}

function isThisMachine({ hostname }: URL): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** Names that are reserved for texts and tests (RFC 2606) and lead to nobody. */
function isNowhere({ hostname }: URL): boolean {
  return /\.(example|test|invalid)$/.test(hostname);
}

function parsed(address: string | undefined): URL | undefined {
  return address && URL.canParse(address) ? new URL(address) : undefined;
}
