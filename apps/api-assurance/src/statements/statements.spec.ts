import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { checkStatements } from './checked-statements';
import { workspace } from './source-program';
import { checkAndPrint, readStatements, type ReadStatements } from './statements-of-the-product';
import { unreadable } from './unreadable-statements';

/** Statements are prepared and described on the migrated database; none is run. */
describe('every statement that is written by hand', () => {
  let database: TestDatabase;
  let read: ReadStatements;
  let checked: Awaited<ReturnType<typeof checkAndPrint>>;
  beforeAll(async () => {
    database = await aDatabase();
    read = readStatements();
    checked = await checkAndPrint(database, read.served);
  });
  afterAll(() => database.close());

  it('can be read from the code, but for those on the list', () => {
    expect(read.served.unread.map(({ name }) => name)).toEqual(Object.keys(unreadable));
  });

  it('is found: there are many, in several contexts', () => {
    expect(read.served.written.length).toBeGreaterThan(150);
    // A context that leaves all of its SQL to its entities has none.
    expect(checked.files.size).toBeGreaterThan(4);
  });

  it('prepares, and gives what is read of it, to whoever asks', () => {
    expect(checked.faults).toEqual([]);
  });

  it('stands in the file that is reviewed; `npm run statements` makes it anew', () => {
    const kept = globSync('{apps,libs}/**/statements.sql', { cwd: workspace });
    expect(kept.sort()).toEqual([...checked.files.keys()].sort());
    for (const [file, text] of checked.files) {
      expect({ file, text: readFileSync(join(workspace, file), 'utf8') }).toEqual({ file, text });
    }
  });

  const faults = [
    ['renamedColumn', 'does not prepare, column "surname" does not exist'],
    ['missingColumn', 'does not give "email", which is read of it'],
    ['wrongType', 'gives "written_by" as bigint, which the driver reads as string, not as number'],
    ['documentAsText', 'gives "payload" as jsonb, which the driver reads as json, not as string'],
    [
      'listOfAnother',
      'gives "languages" as text[], which the driver reads as list of string, not as Date[]',
    ],
    ['moreThanRead', 'gives "email", which nobody reads'],
    ['withoutRowType', 'gives "id", and has no row type'],
    ['countedThoughRead', 'gives "holder", and nobody reads it'],
    ['throughAPart', 'gives "key" as uuid, which the driver reads as string, not as Date'],
    ['decidedByTheCall', 'does not prepare, column "mail" does not exist'],
    ['oneOfTwoWays, way 1 of 2', 'does not prepare, column "made_at" does not exist'],
    ['anotherRole', 'is asked as worker, and worker may not run it'],
    ['anotherProgram', 'is asked as mediator, office, operator, and app may not run it'],
  ];
  const nameOf = (holder: string | undefined): string =>
    `api-assurance: statements/fixtures/broken-statements, ${holder}`;

  it('fails in its own way when it is broken', async () => {
    const broken = await checkStatements(database, read.broken.written);
    expect(broken.faults).toEqual(faults.map(([name, fault]) => `${nameOf(name)}: ${fault}`));
  });

  it('is missed when its text is made at run time, or its maker is handed on', () => {
    expect(read.broken.unread).toEqual([
      { name: nameOf('atRunTime'), why: '"table" is only known at run time' },
      { name: nameOf('grown'), why: '"columns" is only known at run time' },
      { name: nameOf('handedOn'), why: '"tx.query" is handed on' },
    ]);
  });
});
