import { RequestInvalid } from '@one-stop-shop/shared/domain';
import type { OperatorScope } from '@one-stop-shop/shared/server';
import { anAdministrator } from '../testing/an-administrator';
import { anIdentityDatabase, type IdentityDatabase } from '../testing/an-identity-database';
import { cori } from '../testing/scopes';
import { ListEmergencyAccesses } from './list-emergency-accesses';

describe('the list of emergency accesses', () => {
  let database: IdentityDatabase;
  let administrator: OperatorScope;
  let list: ListEmergencyAccesses;
  beforeAll(async () => {
    database = await anIdentityDatabase();
    administrator = await anAdministrator(database);
    list = new ListEmergencyAccesses(database.unitOfWork);
    await database.everything(
      `INSERT INTO platform.emergency_access
         (municipality, subject_kind, subject, reason, operator_id, operator_name, role,
          from_municipalities, opened_at, ends_at)
       SELECT $2, 'appointment', gen_random_uuid(), 'Her child is in hospital', $1, 'Nora', 'social_worker',
              '{059005}', $3, $4 FROM generate_series(1, 7)`,
      [administrator.operatorId, cori, '2026-11-22T08:00:00Z', '2026-11-22T09:00:00Z'],
    );
  });
  afterAll(() => database.close());

  it('comes page by page, the newest first, each once', async () => {
    const all = await list.ofTheDistrict(administrator, { limit: 100 });
    expect(all.items).toHaveLength(7);
    expect(all.next).toBeNull();
    // They are from before it was asked.
    expect(new Set(all.items.map(({ danger }) => danger))).toEqual(new Set([null]));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await list.ofTheDistrict(administrator, { limit: 3, ...(after && { after }) });
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(seen).toEqual(all.items.map(({ id }) => id));
  });

  it('refuses a cursor of another list', async () => {
    const ofStaff = Buffer.from(JSON.stringify(['Ada', administrator.operatorId]));
    const asked = { limit: 3, after: ofStaff.toString('base64url') };
    await expect(list.ofTheDistrict(administrator, asked)).rejects.toThrow(RequestInvalid);
  });
});
