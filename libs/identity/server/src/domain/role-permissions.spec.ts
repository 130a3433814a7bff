import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityPermissions, operatorRole } from '@one-stop-shop/identity/contracts';
import { notificationsPermissions } from '@one-stop-shop/notifications/contracts';
import { oversightPermissions } from '@one-stop-shop/oversight/contracts';
import { schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import { permissionsOf } from './role-permissions';

describe('what roles allow', () => {
  const known = [
    identityPermissions,
    schedulingPermissions,
    notificationsPermissions,
    oversightPermissions,
  ].flatMap((permissions) => Object.values<string>(permissions));

  it('is known to a context, and each permission is given to somebody', () => {
    const given = operatorRole.options.flatMap((role) => permissionsOf(role));
    expect([...new Set(given)].toSorted()).toEqual(known.toSorted());
  });

  it('is written down one by one', () => {
    const written = readFileSync(join(import.meta.dirname, 'role-permissions.ts'), 'utf8');
    expect(written).not.toMatch(/Object\.(values|keys|entries)/);
  });
});
