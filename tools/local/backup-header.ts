import { createHmac } from 'node:crypto';
import { z } from 'zod';

/** More would be no header of ours. */
export const HEADER_BYTES = 4096;
const FORMAT = 'one-stop-shop backup 2';
const FORMAT_WITHOUT_SEAL = 'one-stop-shop backup 1';

const facts = z.object({
  id: z.uuid(),
  /** UTC. */
  takenAt: z.iso.datetime(),
  /** Major version; the data open with no other. */
  postgres: z.string().regex(/^\d{1,3}$/),
  /** Tells whether a secret is the one that the data belong to, and nothing else about it. */
  secretMark: z.string().regex(/^[0-9a-f]{64}$/),
  /** Roughly what the data need on the disk. */
  megabytes: z.int().min(0).max(100_000_000),
});
const sealed = facts.extend({
  format: z.literal(FORMAT),
  /** Of One Stop Shop. */
  version: z.string().max(40),
  /** The installation whose data they are; its secrets bear the same. */
  installation: z.string().max(80),
});
const withoutSeal = facts.extend({
  format: z.literal(FORMAT_WITHOUT_SEAL),
  /** Of the data as they are packed, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What a backup says about itself, before the data. */
export type BackupHeader = z.infer<typeof facts>;
export type SealedHeader = Omit<z.infer<typeof sealed>, 'format'>;

export function headerLine(header: SealedHeader): Buffer {
  return Buffer.from(`${JSON.stringify({ format: FORMAT, ...header })}\n`);
}

/** Nothing when it is no header of ours. */
export function readHeader(text: string): BackupHeader | undefined {
  return sealed.safeParse(parsed(text)).data;
}

export function readHeaderWithoutSeal(text: string): z.infer<typeof withoutSeal> | undefined {
  return withoutSeal.safeParse(parsed(text)).data;
}

/** The mark of the secret from which links, codes and keys are derived. */
export function secretMark(appSecret: string): string {
  return createHmac('sha256', appSecret).update('the secret of a backup').digest('hex');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
