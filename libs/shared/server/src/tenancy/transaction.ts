import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { AccessScope } from './access-scope';

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
}
