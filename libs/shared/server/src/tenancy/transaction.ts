import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { AccessScope, EmergencyScope, VisitorScope, WorkerScope } from './access-scope';
import { enterScope } from './enter-scope';

/** How a piece of work ended that was allowed to fail. */
export type Attempt<Result> =
  | { readonly done: true; readonly result: Result }
  | { readonly done: false; readonly error: unknown };

/** One transaction in one scope: the only way to a repository. */
export class Transaction<Scope extends AccessScope = AccessScope> {
  constructor(
    private readonly manager: EntityManager,
    readonly scope: Scope,
    /** The moment of the transaction, by the injected clock. */
    readonly now: Date,
  ) {}

  repository<Row extends ObjectLiteral>(entity: EntityTarget<Row>): Repository<Row> {
    return this.manager.getRepository(entity);
  }

  /** Rows of a statement; its values are always bound. */
  query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, [...values]);
  }

  /**
   * How many rows a statement that changes rows has touched: inserted, updated, merged, deleted.
   * One that a conflict kept from being inserted is not counted.
   */
  async execute(sql: string, values: readonly unknown[] = []): Promise<number> {
    const runner = this.manager.queryRunner;
    if (!runner) throw new Error('a transaction lives on one connection');
    // Only so does TypeORM tell the count of every kind of statement, and in one shape.
    const { affected } = await runner.query(sql, [...values], true);
    return affected ?? 0;
  }

  /**
   * Work that may fail without failing the transaction: what it wrote is undone,
   * what came before it stays. Rejects only when the database itself is lost.
   */
  async attempt<Result>(work: () => Promise<Result>): Promise<Attempt<Result>> {
    await this.query('SAVEPOINT attempt');
    try {
      const result = await work();
      await this.query('RELEASE SAVEPOINT attempt');
      return { done: true, result };
    } catch (error) {
      await this.query('ROLLBACK TO SAVEPOINT attempt');
      return { done: false, error };
    }
  }

  /**
   * The same transaction, from here on for one municipality. The worker claims a row
   * before it knows whose it is, and follows it up where no other rows exist; who holds
   * a link or a code names none, and acts for that of the appointment it opened; an
   * emergency access says where it leads.
   */
  async actingFor<Narrowed extends WorkerScope | VisitorScope | EmergencyScope>(
    this: Transaction<Narrowed>,
    municipality: MunicipalityCode,
  ): Promise<Transaction<Narrowed>> {
    return this.entering({ ...this.scope, municipalities: [municipality] });
  }

  /** The same transaction, from here on for whoever holds this key: of a visit found meanwhile. */
  async holding(
    this: Transaction<VisitorScope>,
    visitorKey: string,
  ): Promise<Transaction<VisitorScope>> {
    return this.entering({ ...this.scope, visitorKey });
  }

  private async entering<Entered extends AccessScope>(
    scope: Entered,
  ): Promise<Transaction<Entered>> {
    await enterScope(this.manager, scope, this.now);
    return new Transaction(this.manager, scope, this.now);
  }
}
