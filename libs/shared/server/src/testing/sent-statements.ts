import type { DataSource, Logger } from 'typeorm';

/** The statements that a piece of work sends to the database, without their values. */
export class SentStatements {
  private sent: string[] = [];

  constructor(database: DataSource) {
    const nothing = (): void => undefined;
    const logger: Logger = {
      logQuery: (statement) => this.sent.push(statement),
      logQueryError: nothing,
      logQuerySlow: nothing,
      logSchemaBuild: nothing,
      logMigration: nothing,
      log: nothing,
    };
    database.logger = logger;
  }

  /** Nobody else may be at work meanwhile. */
  async during<Result>(
    work: () => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly sent: readonly string[] }> {
    this.sent = [];
    const result = await work();
    return { result, sent: this.sent };
  }
}
