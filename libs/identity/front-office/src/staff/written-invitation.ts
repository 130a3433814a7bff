import { type WrittenRole, asRole, newRole } from './written-role';

/** Somebody who is being invited, as an administrator writes them down. */
export interface WrittenInvitation {
  readonly name: string;
  readonly email: string;
  /** Codes of the languages that a mediator speaks with people. */
  readonly languages: readonly string[];
  readonly roles: readonly WrittenRole[];
}

export function nobodyWritten(today: string): WrittenInvitation {
  return { name: '', email: '', languages: [], roles: [newRole(today)] };
}

export function isMediator({ roles }: WrittenInvitation): boolean {
  return roles.some(({ role }) => role === 'mediator');
}

/** An `InviteStaff`, or what is meant as one; only mediators' languages are asked for. */
export function asInvitation(written: WrittenInvitation) {
  return {
    ...written,
    languages: isMediator(written) ? written.languages : [],
    roles: written.roles.map(asRole),
  };
}
