import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operatorRoles, rolesThatReceive } from '@one-stop-shop/identity/contracts';
import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import { permissionsOf } from './role-permissions';

// That every permission of every context is given to somebody stands in `composition/contexts.spec.ts` of api-assurance.
it('what roles allow is written down one by one', () => {
  const written = readFileSync(join(import.meta.dirname, 'role-permissions.ts'), 'utf8');
  expect(written).not.toMatch(/Object\.(values|keys|entries)/);
});

it('people come to those who may see an agenda of their own, and to nobody else', () => {
  const { seeOwnAgenda } = schedulingPermissions;
  const own = operatorRoles.filter((role) => permissionsOf(role).includes(seeOwnAgenda));
  expect(own).toEqual(rolesThatReceive);
});
