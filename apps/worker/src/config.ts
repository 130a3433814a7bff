import { earliestHour, latestHour } from '@one-stop-shop/notifications/server';
import {
  mustHaveChanged,
  readSettings,
  secretSettings,
  serviceSecretIn,
  yesOrNo,
} from '@one-stop-shop/shared/server';
import { z } from 'zod';

const optionalUrl = z.union([z.literal(''), z.url()]).optional();

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
    REMINDER_HOUR: z.coerce.number().int().min(earliestHour).max(latestHour).default(10),
    DEMONSTRATION: yesOrNo.default(false),
    ...secretSettings,
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
  .superRefine(mustHaveChanged)
  .transform((set) => ({
    /** The address of the pages, without a slash at the end: links in messages lead there. */
    publicUrl: (set.PUBLIC_URL ?? `http://localhost:${set.PORT}`).replace(/\/$/, ''),
    databaseUrl: set.DATABASE_WORKER_URL,
    redisUrl: set.REDIS_URL || undefined,
    redisPrefix: set.REDIS_PREFIX,
    email: {
      smtpUrl: set.SMTP_URL,
      from: set.MAIL_FROM ?? 'One Stop Shop <one-stop-shop@desk.example>',
    },
    reminderHour: set.REMINDER_HOUR,
    ...serviceSecretIn(set),
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
