import type { TestDatabase } from '@one-stop-shop/shared/server/testing';
import { checkStatements, type Checked } from './checked-statements';
import { printed } from './printed-statements';
import { programOf, servedFiles } from './source-program';
import { statementsIn, type FoundStatements } from './statements-in-code';

const fixtures = ['apps/api-assurance/src/statements/fixtures/broken-statements.ts'];

export interface ReadStatements {
  readonly served: FoundStatements;
  readonly broken: FoundStatements;
}

/** Those of api and worker, and beside them those that are broken on purpose. */
export function readStatements(): ReadStatements {
  const served = servedFiles();
  const program = programOf([...served, ...fixtures]);
  return { served: statementsIn(program, served), broken: statementsIn(program, fixtures) };
}

/** @returns what is wrong, and the files for reviewers as they have to be */
export async function checkAndPrint(
  database: Pick<TestDatabase, 'urls'>,
  { written }: FoundStatements,
): Promise<Checked & { readonly files: ReadonlyMap<string, string> }> {
  const checked = await checkStatements(database, written);
  return { ...checked, files: printed(checked.statements) };
}
