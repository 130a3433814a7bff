import { rolesThatReceive } from '@one-stop-shop/identity/contracts';

import { type WrittenRole, asRole, newRole } from './written-role';

/** Somebody who is being invited, as an administrator writes them down. */
export interface WrittenInvitation {
  readonly name: string;
  readonly email: string;
  /** Codes of the languages that whoever receives people speaks with them. */
  readonly languages: readonly string[];
  readonly roles: readonly WrittenRole[];
}

export function nobodyWritten(today: string): WrittenInvitation {
  return { name: '', email: '', languages: [], roles: [newRole(today)] };
}

export function receives({ roles }: Pick<WrittenInvitation, 'roles'>): boolean {
  return roles.some(({ role }) => rolesThatReceive.some((one) => one === role));
}

/** An `InviteStaff`, or what is meant as one; languages are asked of who receives people. */
export function asInvitation(written: WrittenInvitation) {
  return {
    ...written,
    languages: receives(written) ? written.languages : [],
    roles: written.roles.map(asRole),
  };
}
