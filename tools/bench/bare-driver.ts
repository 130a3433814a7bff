import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { swcPlugin } from '../build/swc-plugin.ts';
import { checkout } from '../local/folders.ts';
import type { Booking } from './booking.ts';

/** A booking that was tried out and undone: what only the driver can read. */
export type RehearsedBooking = object;

/** The product's own statements on nothing but the driver; it lives beside them, in scheduling. */
export interface BareDriver {
  /** The answer of the api in JSON. */
  freeSlots(query: { from: string; to: string }): Promise<string>;
  /** One at a time. */
  rehearse(booking: Booking): Promise<RehearsedBooking>;
  /** All statements, or those that write and their scope alone. */
  book(rehearsed: RehearsedBooking, which: 'all' | 'writes'): Promise<void>;
  close(): Promise<void>;
}

export interface BareDriverSettings {
  readonly url: string;
  readonly connections: number;
  readonly clockStartsAt: Date;
  readonly secret: string;
  readonly publicUrl: string;
}

/** Builds the twin of the api as the api itself is built, and opens it. */
export async function openBareDriver(settings: BareDriverSettings): Promise<BareDriver> {
  const outfile = join(checkout, 'dist/tools/bench/bare-driver.js');
  await build({
    absWorkingDir: checkout,
    entryPoints: ['libs/scheduling/server/src/testing/bare-driver.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    keepNames: true,
    tsconfig: 'tsconfig.base.json',
    plugins: [swcPlugin],
    logLevel: 'warning',
  });
  const built = (await import(pathToFileURL(outfile).href)) as {
    BareDriver: { open(settings: BareDriverSettings): Promise<BareDriver> };
  };
  return built.BareDriver.open(settings);
}
