import type { OperatorRole } from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import type { OperatorScope } from '@one-stop-shop/shared/server';
import type { TestDatabase } from '@one-stop-shop/shared/server/testing';
import { permissionsOf } from '../domain/role-permissions';
import { askerOf } from '../domain/signed-in';
import { anAccount } from './an-account';

export const theDistrict: readonly MunicipalityCode[] = ['059001', '059005', '059006', '059022'];

/** Somebody signed in to a role, as the session's scope says it. */
export function signedInAs(
  operatorId: string,
  role: OperatorRole,
  municipalities: readonly MunicipalityCode[],
): OperatorScope {
  return {
    asker: askerOf(role),
    operatorId,
    role,
    municipalities,
    permissions: new Set(permissionsOf(role)),
    requestId: 'spec',
    purpose: askerOf(role) === 'office' ? 'administration' : 'desk-work',
  };
}

/** An administrator of the district, signed in. */
export async function anAdministrator(database: TestDatabase): Promise<OperatorScope> {
  const role = 'district_administrator';
  const { operatorId } = await anAccount(
    database,
    ...theDistrict.map((municipality) => ({ municipality, role }) as const),
  );
  return signedInAs(operatorId, role, theDistrict);
}
