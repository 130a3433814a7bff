import { earliestHour, latestHour, longestReturnName } from '@one-stop-shop/notifications/server';
import {
  keyStoreIn,
  keyStoreSettings,
  mustHaveChanged,
  mustNameOneKeyStore,
  readSettings,
  secretSettings,
  serviceSecretIn,
  yesOrNo,
} from '@one-stop-shop/shared/server';
import { z } from 'zod';

const optionalUrl = z.union([z.literal(''), z.url()]).optional();

/** `bounces@comune.example`; a token of the message is added behind a plus. */
const bounceAddress = z
  .email()
  .max(200)
  .regex(new RegExp(`^[a-z0-9.-]{1,${longestReturnName}}@`, 'i'));

/** Everything an operator of the service may set; `process.env` is read nowhere else here. */
const settings = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    PUBLIC_URL: z.url().optional(),
    DATABASE_WORKER_URL: z.string(),
    REDIS_URL: optionalUrl,
    REDIS_PREFIX: z
      .string()
      .regex(/^[\w-]{1,40}$/)
      .optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }),
    MAIL_FROM: z
      .string()
      .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/)
      .optional(),
    BOUNCE_ADDRESS: z.union([z.literal(''), bounceAddress]).optional(),
    BOUNCE_MAILBOX_URL: z.union([z.literal(''), z.url({ protocol: /^imaps?$/ })]).optional(),
    REMINDER_HOUR: z.coerce.number().int().min(earliestHour).max(latestHour).default(10),
    DEMONSTRATION: yesOrNo.default(false),
    ...secretSettings,
    ...keyStoreSettings,
    CLOCK_STARTS_AT: z.iso.datetime({ offset: true }).optional(),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  })
  .refine((set) => set.DEMONSTRATION || !set.CLOCK_STARTS_AT, {
    path: ['CLOCK_STARTS_AT'],
    error: 'a moved clock is for demonstrations and tests only',
  })
  .refine((set) => set.DEMONSTRATION || set.MAIL_FROM, {
    path: ['MAIL_FROM'],
    error: 'people must see who writes to them',
  })
  .refine((set) => !set.BOUNCE_MAILBOX_URL || set.BOUNCE_ADDRESS, {
    path: ['BOUNCE_ADDRESS'],
    error: 'letters must return to the mailbox that is read',
  })
  .superRefine(mustHaveChanged)
  .superRefine(mustNameOneKeyStore)
  .transform((set) => ({
    /** The address of the pages, without a slash at the end: links in messages lead there. */
    publicUrl: (set.PUBLIC_URL ?? `http://localhost:${set.PORT}`).replace(/\/$/, ''),
    databaseUrl: set.DATABASE_WORKER_URL,
    redisUrl: set.REDIS_URL || undefined,
    redisPrefix: set.REDIS_PREFIX,
    email: {
      smtpUrl: set.SMTP_URL,
      from: set.MAIL_FROM ?? 'Sportello Unico <sportello-unico@desk.example>',
    },
    returns: set.BOUNCE_ADDRESS
      ? { address: set.BOUNCE_ADDRESS, mailboxUrl: set.BOUNCE_MAILBOX_URL || undefined }
      : undefined,
    reminderHour: set.REMINDER_HOUR,
    ...serviceSecretIn(set),
    keyStore: keyStoreIn(set, set.DATABASE_WORKER_URL),
    clockStartsAt: set.CLOCK_STARTS_AT ? new Date(set.CLOCK_STARTS_AT) : undefined,
    logLevel: set.LOG_LEVEL,
  }));

export type Config = Readonly<z.infer<typeof settings>>;

const databaseUrl = z.object({ DATABASE_WORKER_URL: z.string() });

/** The database as the worker sees it, for commands that need nothing else. */
export function readDatabaseUrl(): string {
  return readSettings(databaseUrl, process.env).DATABASE_WORKER_URL;
}

/** @throws Error naming every setting that is wrong */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  return readSettings(settings, environment);
}
