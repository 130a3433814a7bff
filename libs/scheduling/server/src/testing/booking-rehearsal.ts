import { randomUUID } from 'node:crypto';
import type { BookAppointment as Booking } from '@one-stop-shop/scheduling/contracts';
import {
  databaseOptions,
  UnitOfWork,
  visitorScope,
  type AccessScope,
  type Clock,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { keysForSpecs, type SpecKeys } from '@one-stop-shop/shared/server/testing';
import { DataSource, type AfterQueryEvent, type EntitySubscriberInterface } from 'typeorm';
import { schedulingEntities } from '../persistence/entities';
import type { AppointmentCredentials } from '../use-cases/appointment-credentials';
import { BookAppointment } from '../use-cases/book-appointment';
import { FindMunicipalityOfDesk } from '../use-cases/find-municipality-of-desk';

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** A booking as the statements that the product sends for it, from begin to commit. */
export interface RehearsedBooking {
  readonly statements: readonly Statement[];
  /** The database gives it, so another time it is another one. */
  readonly reservationId: string;
}

/** Books for real, writes down every statement on the way, and takes it all back. */
export class BookingRehearsal {
  private constructor(
    private readonly database: DataSource,
    private readonly recorder: Recorder,
    private readonly booking: BookAppointment,
    private readonly keyStore: SpecKeys,
  ) {}

  static async open(
    url: string,
    clock: Clock,
    credentials: AppointmentCredentials,
  ): Promise<BookingRehearsal> {
    const database = await new DataSource(databaseOptions(url, schedulingEntities)).initialize();
    const recorder = new Recorder();
    database.subscribers.push(recorder);
    const desks = new FindMunicipalityOfDesk(new UnitOfWork(database, clock));
    const keyStore = await keysForSpecs();
    const work = new UndoneWork(database, clock);
    const booking = new BookAppointment(work, desks, credentials, keyStore.keys);
    return new BookingRehearsal(database, recorder, booking, keyStore);
  }

  /** One at a time. */
  async of(booking: Booking): Promise<RehearsedBooking> {
    await this.booking.run(visitorScope(randomUUID(), 'booking'), randomUUID(), booking);
    return this.recorder.lastTransaction();
  }

  async close(): Promise<void> {
    await this.keyStore.end();
    await this.database.destroy();
  }
}

class UndoneWork extends UnitOfWork {
  override async inTransaction<Scope extends AccessScope, Result>(
    scope: Scope,
    work: (tx: Transaction<Scope>) => Promise<Result>,
  ): Promise<Result> {
    const results: Result[] = [];
    const undone = new Error('undone');
    await super
      .inTransaction(scope, async (tx) => {
        results.push(await work(tx));
        throw undone;
      })
      .catch((error: unknown) => {
        if (error !== undone) throw error;
      });
    return results[0] as Result;
  }
}

class Recorder implements EntitySubscriberInterface {
  private statements: Statement[] = [];
  private reservationId = '';

  afterQuery({ query, parameters, rawResults }: AfterQueryEvent): void {
    if (query === 'START TRANSACTION') this.statements = [];
    this.statements.push({ sql: query, values: Array.isArray(parameters) ? parameters : [] });
    if (holdsPlace(query)) this.reservationId = rawResults.rows[0].id;
  }

  lastTransaction(): RehearsedBooking {
    const { statements, reservationId } = this;
    return {
      statements: [...statements.slice(0, -1), { sql: 'COMMIT', values: [] }],
      reservationId,
    };
  }
}

/** Whether this is the statement whose answer is the reservation's id. */
export function holdsPlace(sql: string): boolean {
  return sql.startsWith('INSERT INTO scheduling.reservation');
}

/** Whether the statement only reads; entering the scope is no question. */
export function isQuestion(sql: string): boolean {
  return /^\s*SELECT(?!\s+set_config)/.test(sql);
}
