import { operatorRoles, type OperatorRole } from '@one-stop-shop/identity/contracts';
import { lookAt, sendTo, type Act } from '@one-stop-shop/shared/server/testing';

const administrator: readonly OperatorRole[] = ['district_administrator'];
const staff = '/api/administration/staff';
const approvals = '/api/administration/approvals';
const responsibles = '/api/administration/responsibles';

export const identityActs: readonly Act[] = [
  sendTo('see staff', administrator, `${staff}/search`, {}),
  sendTo('approve a recovery', administrator, `${staff}/not-an-id/recovery/approve`, {}),
  lookAt('see what waits to be approved', administrator, approvals),
  sendTo('approve a role', administrator, `${approvals}/not-an-id/decide`, {}),
  sendTo('send a link to approve', administrator, `${approvals}/not-an-id/link`, {}),
  lookAt('see who is responsible', administrator, responsibles),
  sendTo('wish for somebody responsible', administrator, `${responsibles}/059006`, {}),
  sendTo('open an emergency access', ['social_worker'], '/api/emergency-access', {}),
  sendTo('look for somebody elsewhere', ['social_worker'], '/api/emergency-access/look-ups', {}),
  lookAt('hear of changes', operatorRoles, '/api/session/live'),
  lookAt('see the own account', operatorRoles, '/api/account'),
];
