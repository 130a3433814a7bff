import type { QueryRunner } from 'typeorm';

/** Runs statements one after the other; the readable way to write a migration. */
export async function runAll(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await runner.query(statement);
}
