import type { Transaction } from '@one-stop-shop/shared/server';
import type { District } from '../domain/role-places';
import { MunicipalityEntity } from './municipality.entity';

export async function readDistrict(tx: Transaction): Promise<District> {
  const all = await tx.repository(MunicipalityEntity).find({ order: { code: 'ASC' } });
  const lead = all.find((municipality) => municipality.lead);
  if (!lead) throw new Error('no municipality leads the district');
  return { municipalities: all.map(({ code }) => code), lead: lead.code };
}
