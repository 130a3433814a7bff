import {
  databaseAddress,
  keyStoreIn,
  keyStoreSettings,
  mustHaveChanged,
  mustNameOneKeyStore,
  readSettings,
  secretSettings,
  serviceSecretIn,
  yesOrNo,
  type KeyStoreSettings,
} from '@one-stop-shop/shared/server';
import { z } from 'zod';
import { mustNameTheProvider, providerIn, providerSettings } from './provider-settings';

const databaseUrls = z.object({
  DATABASE_OWNER_URL: z.string(),
  DATABASE_URL: z.string(),
  DATABASE_WORKER_URL: z.string(),
  DATABASE_REPORTING_URL: z.string(),
});

/** The four roles of the database, for the migrate command. */
export function readDatabaseUrls(): Readonly<z.infer<typeof databaseUrls>> {
  return readSettings(databaseUrls, process.env);
}

const keyCommandSettings = z.object({
  ...keyStoreSettings,
  /** Not needed; where it is known it is compared. */
  DATABASE_URL: databaseAddress.optional(),
});

/** The key store, for the commands that need nothing else. */
export function readKeyStore(environment: NodeJS.ProcessEnv = process.env): KeyStoreSettings {
  const set = readSettings(keyCommandSettings.superRefine(mustNameOneKeyStore), environment);
  return keyStoreIn(set, set.DATABASE_URL);
}

const isNeeded = 'is needed too: keys are brought to no database before its server is told apart';

/** The same, for the command that makes keys: those that a backup has seen are to be thrown away. */
export function readKeyStoreToFill(environment: NodeJS.ProcessEnv = process.env): KeyStoreSettings {
  const schema = keyCommandSettings
    .superRefine(mustNameOneKeyStore)
    .refine((set) => !set.DATABASE_KEYS_URL || set.DATABASE_URL, {
      path: ['DATABASE_URL'],
      error: isNeeded,
    });
  const set = readSettings(schema, environment);
  return keyStoreIn(set, set.DATABASE_URL);
}

/** Both stores, for the command that carries from one to the other. */
export function readBothKeyStores(environment: NodeJS.ProcessEnv = process.env): {
  readonly folder: KeyStoreSettings;
  readonly database: KeyStoreSettings;
} {
  const schema = keyCommandSettings
    .extend({ KEY_STORE: z.string().min(1), DATABASE_KEYS_URL: databaseAddress })
    .refine((set) => set.DATABASE_URL, { path: ['DATABASE_URL'], error: isNeeded });
  const set = readSettings(schema, environment);
  return {
    folder: keyStoreIn({ ...set, DATABASE_KEYS_URL: undefined }, set.DATABASE_URL),
    database: keyStoreIn(set, set.DATABASE_URL),
  };
}

/** Everything an operator of the service may set; `process.env` is read nowhere else here. */
const settings = z
  .object({
    HOST: z.string().optional(),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    PUBLIC_URL: z.url().optional(),
    DATABASE_URL: z.string(),
    DEMONSTRATION: yesOrNo.default(false),
    ...secretSettings,
    ...keyStoreSettings,
    CLOCK_STARTS_AT: z.iso.datetime({ offset: true }).optional(),
    FRONT_OFFICE_DIR: z.string().default('dist/apps/front-office/browser'),
    BOOKINGS_PER_NETWORK_AND_HOUR: z.coerce.number().int().min(0).optional(),
    TRUST_PROXY: yesOrNo.default(false),
    ...providerSettings,
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  })
  .refine((set) => set.DEMONSTRATION || !set.CLOCK_STARTS_AT, {
    path: ['CLOCK_STARTS_AT'],
    error: 'a moved clock is for demonstrations and tests only',
  })
  .superRefine(mustHaveChanged)
  .superRefine(mustNameOneKeyStore)
  .superRefine(mustNameTheProvider)
  .transform((set) => ({
    /** The sign-ins of a demonstration are public, so it answers this machine alone unless told. */
    host: set.HOST ?? (set.DEMONSTRATION ? '127.0.0.1' : '0.0.0.0'),
    port: set.PORT,
    publicUrl: (set.PUBLIC_URL ?? `http://localhost:${set.PORT}`).replace(/\/$/, ''),
    databaseUrl: set.DATABASE_URL,
    demonstration: set.DEMONSTRATION,
    ...serviceSecretIn(set),
    keyStore: keyStoreIn(set, set.DATABASE_URL),
    clockStartsAt: set.CLOCK_STARTS_AT ? new Date(set.CLOCK_STARTS_AT) : undefined,
    frontOfficeDir: set.FRONT_OFFICE_DIR,
    /** 0 takes the cap away; demonstrations have none unless it is set. */
    bookingsPerNetworkAndHour: set.BOOKINGS_PER_NETWORK_AND_HOUR ?? (set.DEMONSTRATION ? 0 : 20),
    /** Whether a proxy in front tells the addresses of who asks. */
    trustProxy: set.TRUST_PROXY,
    /** The body's own sign-in, where it has one. */
    provider: providerIn(set),
    logLevel: set.LOG_LEVEL,
  }));

export type Config = Readonly<z.infer<typeof settings>>;

/** @throws Error naming every setting that is wrong */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  return readSettings(settings, environment);
}
