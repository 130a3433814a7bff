import { aDatabase, type TestDatabase } from '../testing';
import type { DataSource } from 'typeorm';

const ofTheApi = ['visitor', 'signed_in', 'sign_in', 'emergency', 'on_order', 'approval', 'set_up'];

describe('a scope, which is only a setting', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await aDatabase();
  });
  afterAll(() => database.close());

  const counts = (role: DataSource, asker: string) =>
    role.transaction(async (manager) => {
      await manager.query(
        `SELECT set_config('app.asker', $1, true),
        set_config('app.operator', '0190a1b2-0000-7000-8000-0000000000f1', true),
        set_config('app.role', 'district_administrator', true),
        set_config('app.visitor_key', 'a key', true),
        set_config('app.permissions', 'desks.keep,desks.see', true)`,
        [asker],
      );
      const [row] = await manager.query<
        {
          asker: string | null;
          operator: string | null;
          role: string | null;
          key: string | null;
          keeps: boolean;
          part: boolean;
        }[]
      >(
        `SELECT platform.asker() AS asker, platform.operator_id() AS operator,
                platform.role_in_view() AS role, platform.visitor_key() AS key,
                platform.may('desks.keep') AS keeps, platform.may('desks') AS part`,
      );
      return row;
    });
  const nobody = {
    asker: null,
    operator: null,
    role: null,
    key: null,
    keeps: false,
    part: false,
  };

  it.each(ofTheApi)('%s counts for the api and not for the worker', async (asker) => {
    expect(await counts(database.app, asker)).toMatchObject({ asker });
    expect(await counts(database.worker, asker)).toEqual(nobody);
  });

  it('worker counts for the worker and not for the api', async () => {
    expect(await counts(database.worker, 'worker')).toEqual({ ...nobody, asker: 'worker' });
    expect(await counts(database.app, 'worker')).toEqual(nobody);
  });

  it('is whatever it says for the owner, who migrates and notes backups', async () => {
    for (const asker of ['sign_in', 'worker']) {
      expect(await counts(database.owner, asker)).toMatchObject({ asker });
    }
  });

  it('lets nobody do anything but who signed in, and only what they may', async () => {
    for (const asker of ofTheApi.filter((one) => one !== 'signed_in')) {
      expect(await counts(database.app, asker)).toMatchObject({ keeps: false, part: false });
    }
    expect(await counts(database.app, 'signed_in')).toMatchObject({ keeps: true, part: false });
    expect(await counts(database.worker, 'worker')).toMatchObject({ keeps: false });
  });
});
