import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MailServer } from '@one-stop-shop/notifications/server/testing';
import { anEmptyDatabase, type TestDatabase } from '@one-stop-shop/shared/server/testing';
import { Secret, TOTP } from 'otpauth';
import type { Client } from 'pg';
import { changedColumns } from './changed-columns';
import { compareRows, type Comparison } from './compare-rows';
import {
  asAdministrator,
  catalogueOf,
  migrateAsThen,
  putRows,
  readRows,
  rowsOf,
} from './database-of-release';
import { keptRelease } from './kept-release';
import { UpgradedProduct } from './upgraded-product';

const releases = readdirSync(join(import.meta.dirname, 'releases')).map((file) =>
  file.replace('.jsonl', ''),
);

describe.each(releases)('a database made by %s', (name) => {
  const release = keptRelease(name);
  const changes = changedColumns(release);
  let database: TestDatabase;
  let mail: MailServer;
  let product: UpgradedProduct | undefined;
  let catalogueOfThen: string[];

  beforeAll(async () => {
    [database, mail] = await Promise.all([anEmptyDatabase(), MailServer.start()]);
    await migrateAsThen(database.urls.owner, release);
    catalogueOfThen = await catalogueOf(database.urls.administrator);
    await putRows(database.urls.administrator, release);
    product = await UpgradedProduct.start(release, { ...database.urls, smtpUrl: mail.url });
  });
  afterAll(async () => {
    await product?.stop();
    await mail.stop();
    await database.close();
  });

  const compared = async (): Promise<Comparison> =>
    compareRows(release.tables, await rowsOf(database.urls.administrator), changes);

  /** What the comparison says after a statement that nothing holds up, and that does not stay. */
  const afterDamage = (damage: string): Promise<readonly string[]> =>
    asAdministrator(database.urls.administrator, async (administrator: Client) => {
      await administrator.query('SET session_replication_role = replica');
      await administrator.query('BEGIN');
      await administrator.query(damage);
      const { lost } = compareRows(release.tables, await readRows(administrator), changes);
      await administrator.query('ROLLBACK');
      return lost;
    });

  it('is made again by the migrations that it names', () => {
    expect(catalogueOfThen).toEqual(release.catalogue);
  });

  it('keeps every row, and changes what is said to change', async () => {
    // The worker still has to relay what waited and to key the hashes.
    await until(async () => (await compared()).lost.length === 0).catch(() => undefined);
    expect(await compared()).toEqual({ lost: [], unchanged: [] });
  });

  it.each(Object.keys(release.tables))('would be missed for every row of %s', async (table) => {
    expect(await afterDamage(`DELETE FROM ${table}`)).toHaveLength(
      release.tables[table]?.length ?? 0,
    );
  });

  it.each([
    ['scheduling.contact', "first_name = 'Nobody'", 'first_name'],
    ['scheduling.appointment', "starts_at = starts_at + '1 microsecond'", 'starts_at'],
    ['scheduling.appointment', 'link_hash = code_hash', 'link_hash'],
    ['platform.read_audit', "field_classes = '{}'", 'field_classes'],
    ['notifications.message', "due_at = due_at + '1 hour'", 'due_at'],
  ])('would be told from one in which a row of %s has %s', async (table, change, column) => {
    const id = String(release.tables[table]?.[0]?.['id']);
    expect(await afterDamage(`UPDATE ${table} SET ${change} WHERE id = '${id}'`)).toEqual([
      expect.stringContaining(`${table} ${id} differs in ${column}: `),
    ]);
  });

  it('would tell of a change that is written down and does not happen', async () => {
    const never = { column: 'scheduling.contact.phone', why: '', becomes: 'anew', of: () => false };
    const { unchanged } = compareRows(release.tables, await rowsOf(database.urls.administrator), [
      ...changes,
      never as (typeof changes)[number],
    ]);
    expect(unchanged).toEqual([never.column]);
  });

  it('lets somebody open their visit by its code and by its link', async () => {
    const { code, token, visit } = release.known;
    for (const key of [{ code }, { token }]) {
      const opened = await product?.send('POST', '/api/public/managed-appointment/open', key);
      expect(opened).toMatchObject({ status: 200, body: visit });
    }
  });

  it('lets an operator sign in and read the agenda of then', async () => {
    const signedIn = await product?.send('POST', '/api/session', release.known.operator);
    const path = '/api/desk/agenda?from=2026-11-24&to=2026-11-24';
    const agenda = await product?.send('GET', path, undefined, signedIn?.cookie);
    const { entries } = agenda?.body as { entries: { firstName: string; state: string }[] };
    const states = Object.fromEntries(entries.map(({ firstName, state }) => [firstName, state]));
    expect(states).toMatchObject({ Amina: 'booked', Bilal: 'fulfilled', Farid: 'no_show' });
  });

  it('lets in who joined, with the authenticator app of then', async () => {
    const { app, ...credentials } = release.known.joined;
    const signedIn = await product?.send('POST', '/api/session', credentials);
    expect(signedIn?.body).toEqual({ next: 'second-factor', factors: ['totp'] });
    const totp = new TOTP({ secret: Secret.fromBase32(app) });
    const code = totp.generate({ timestamp: signedIn?.at ?? 0 });
    const shown = await product?.send('POST', '/api/session/totp', { code }, signedIn?.cookie);
    expect(shown).toMatchObject({ status: 200, body: { role: 'social_worker' } });
  });

  const { person } = release.known;
  if (person)
    it('opens what was sealed about somebody, to who reads notes', async () => {
      const signedIn = await product?.send('POST', '/api/session', person.reader);
      const cookie = signedIn?.cookie;
      await product?.send('POST', '/api/session/view', { role: 'social_worker' }, cookie);
      const read = await product?.send('GET', `/api/persons/${person.id}`, undefined, cookie);
      expect(read).toMatchObject({
        status: 200,
        body: {
          facts: { household: expect.any(String), names: [{ latin: 'Harjit Kaur' }] },
          contacts: [{ use: { write: 'never', shared: true } }],
        },
      });
      const { encounters } = read?.body as { encounters: readonly { readonly note?: string }[] };
      expect(encounters.map((met) => met.note)).toContain(person.note);
    });

  it('holds by its seals, whose chain goes on, until an old reading is another', async () => {
    const ofThen = release.tables['oversight.audit_seal']?.length ?? 0;
    await until(async () => (await seals()) > ofThen);
    expect(await product?.verifySeals()).toContain(`${await seals()} seals hold.`);
    await database.everything(
      `SET session_replication_role = replica;
       UPDATE platform.read_audit SET reader = 'nobody'
        WHERE written_by = (SELECT min(written_by) FROM platform.read_audit)`,
    );
    await expect(product?.verifySeals()).rejects.toThrow('Seal 1 does not hold');
  });

  const seals = async (): Promise<number> => {
    const all = await database.everything('SELECT number FROM oversight.audit_seal');
    return all.length;
  };
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 20_000; !(await holds()); await pause(200))
    if (performance.now() > end) throw new Error('not within twenty seconds');
}
