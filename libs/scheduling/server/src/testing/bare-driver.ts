import { randomUUID } from 'node:crypto';
import type { BookAppointment as Booking, SlotsQuery } from '@one-stop-shop/scheduling/contracts';
import {
  DerivedSecrets,
  MovedClock,
  PublicUrl,
  UnitOfWork,
  visitorScope,
} from '@one-stop-shop/shared/server';
import { Pool, type PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { AppointmentCredentials } from '../use-cases/appointment-credentials';
import { FindFreeSlots } from '../use-cases/find-free-slots';
import {
  BookingRehearsal,
  holdsPlace,
  isQuestion,
  type RehearsedBooking,
} from './booking-rehearsal';

/** Where the bench's twin of the product works, and when. */
export interface BareDriverSettings {
  /** Database, as the role of the api. */
  readonly url: string;
  readonly connections: number;
  readonly clockStartsAt: Date;
  /** The product's own secret: the worker must be able to write to who was booked here. */
  readonly secret: string;
  readonly publicUrl: string;
}

/**
 * The same statements as the api's on nothing but the `pg` driver, as a yardstick.
 * They are the product's own, called or recorded, so the two can't drift apart.
 */
export class BareDriver {
  private readonly pool: Pool;
  private readonly finding: FindFreeSlots;

  private constructor(
    settings: BareDriverSettings,
    private readonly rehearsal: BookingRehearsal,
    clock: MovedClock,
  ) {
    this.pool = new Pool({ connectionString: settings.url, max: settings.connections });
    const nothingWished = {
      of: () => Promise.resolve(new Map()),
      agree: () => Promise.resolve(),
    };
    const work = new UnitOfWork(onBareConnections(this.pool), clock);
    this.finding = new FindFreeSlots(work, nothingWished);
  }

  static async open(settings: BareDriverSettings): Promise<BareDriver> {
    const clock = new MovedClock(settings.clockStartsAt);
    const credentials = new AppointmentCredentials(
      new DerivedSecrets(settings.secret),
      new PublicUrl(settings.publicUrl),
      { find: () => Promise.resolve(new Map()) },
    );
    const rehearsal = await BookingRehearsal.open(settings.url, clock, credentials);
    return new BareDriver(settings, rehearsal, clock);
  }

  /** The free slots of some days as the api answers them, in JSON. */
  async freeSlots(query: SlotsQuery): Promise<string> {
    const scope = visitorScope(randomUUID(), 'public-information');
    return JSON.stringify(await this.finding.forThePublic(scope, query));
  }

  /** What the product would send for a booking; it leaves no row behind. One at a time. */
  rehearse(booking: Booking): Promise<RehearsedBooking> {
    return this.rehearsal.of(booking);
  }

  /**
   * Sends the statements of a rehearsed booking, this time for good: all of them, or
   * those alone that write and their scope.
   */
  async book(
    { statements, reservationId }: RehearsedBooking,
    which: 'all' | 'writes',
  ): Promise<void> {
    const client = await this.pool.connect();
    try {
      let held: unknown;
      for (const { sql, values } of statements) {
        if (which === 'writes' && isQuestion(sql)) continue;
        const { rows } = await client.query<{ id?: unknown }>(
          sql,
          values.map((value) => (value === reservationId ? held : value)),
        );
        if (!holdsPlace(sql)) continue;
        held = rows[0]?.id;
        if (!held) throw new Error('the place of a rehearsed booking was taken');
      }
    } finally {
      client.release();
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.pool.end(), this.rehearsal.close()]);
  }
}

/** As much of a TypeORM data source as the unit of work and SQL readers use of it. */
function onBareConnections(pool: Pool): DataSource {
  const transaction = async (
    work: (manager: EntityManager) => Promise<unknown>,
  ): Promise<unknown> => {
    const client = await pool.connect();
    try {
      await client.query('START TRANSACTION');
      const result = await work(onBareConnection(client));
      await client.query('COMMIT');
      return result;
    } finally {
      client.release();
    }
  };
  return { transaction } as unknown as DataSource;
}

function onBareConnection(client: PoolClient): EntityManager {
  const query = async (sql: string, values: unknown[]): Promise<unknown[]> =>
    (await client.query<object>(sql, values)).rows;
  return { query } as unknown as EntityManager;
}
