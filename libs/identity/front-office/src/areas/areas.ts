import { type OperatorRole, operatorRoles } from '@one-stop-shop/identity/contracts';
import type { AreaName } from '@one-stop-shop/shared/front-office';

const areas: Readonly<Record<OperatorRole, AreaName>> = {
  desk_operator: 'sportello',
  social_worker: 'sportello',
  mediator: 'mediazione',
  practitioner: 'mediazione',
  district_coordinator: 'distretto',
  programme_manager: 'distretto',
  district_administrator: 'amministrazione',
};

const homes: Readonly<Record<AreaName, string>> = {
  sportello: '/sportello/oggi',
  mediazione: '/mediazione/oggi',
  distretto: '/distretto',
  amministrazione: '/amministrazione',
};

/** Pages of `/sportello` that are no desk's own. */
const forEveryRole = ['account', 'emergenza', 'invito'];

/** Where somebody in this role works. */
export function areaOf(role: OperatorRole): AreaName {
  return areas[role];
}

/** Where the work of a role begins. */
export function homeOf(role: OperatorRole): string {
  return homes[areas[role]];
}

export function rolesIn(area: AreaName): readonly OperatorRole[] {
  return operatorRoles.filter((role) => areas[role] === area);
}

/** The area to which an address belongs; undefined outside and on pages for every role. */
export function areaAt(address: string): AreaName | undefined {
  const [, first, page] = /^\/(\w+)(?:\/([\w-]+))?/.exec(address) ?? [];
  if (first === 'sportello' && (!page || forEveryRole.includes(page))) return undefined;
  return (Object.keys(homes) as AreaName[]).find((area) => area === first);
}
