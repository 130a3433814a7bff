import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import {
  setUpScope,
  visitorScope,
  type OperatorScope,
  type SetUpScope,
  type SignInScope,
} from '@one-stop-shop/shared/server';
import { permissionsOf } from '../domain/role-permissions';

export const cori = '059006';
export const aprilia = '059001';

export const atSignIn: SignInScope = {
  asker: 'sign_in',
  municipalities: [],
  requestId: 'spec',
  purpose: 'sign-in',
};

export const aVisitor = visitorScope('spec', 'public-information');

export const theService = (municipality: MunicipalityCode): SetUpScope =>
  setUpScope('spec', municipality);

export const anOperatorOf = (municipality: MunicipalityCode): OperatorScope => ({
  asker: 'operator',
  operatorId: '01900000-0000-7000-8000-000000000000',
  role: 'desk_operator',
  permissions: new Set(permissionsOf('desk_operator')),
  municipalities: [municipality],
  requestId: 'spec',
  purpose: 'desk-work',
});
