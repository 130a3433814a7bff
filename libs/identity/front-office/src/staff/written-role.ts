import { type SchemaPathTree, validate } from '@angular/forms/signals';

import {
  authorisationMistakes,
  isGivenByPlace,
  operatorRoles,
  rolesThatSeePeople,
} from '@one-stop-shop/identity/contracts';
import { neededWhen, notBefore } from '@one-stop-shop/shared/front-office/staff';

/** A role that is being given, as somebody writes it: which, where, from when and until when. */
export interface WrittenRole {
  /** Empty until one is chosen. */
  readonly role: string;
  readonly municipalities: readonly string[];
  /** YYYY-MM-DD, as all days here. */
  readonly from: string;
  /** Empty until further notice. */
  readonly to: string;
  /** What was signed before somebody may see people. */
  readonly authorisation: {
    readonly body: string;
    readonly signedOn: string;
    readonly secrecyOn: string;
    readonly expiresOn: string;
  };
}

/** The days of an authorisation, in the order in which they are asked for. */
export const daysOfAuthorisation = ['signedOn', 'secrecyOn', 'expiresOn'] as const;

/** It begins today, until somebody writes another day. */
export function newRole(today: string): WrittenRole {
  const authorisation = { body: '', signedOn: '', secrecyOn: '', expiresOn: '' };
  return { role: '', municipalities: [], from: today, to: '', authorisation };
}

/** Some roles leave no choice: they are given in the whole district, or at its lead. */
export function choosesPlaces({ role }: WrittenRole): boolean {
  return operatorRoles.some((one) => one === role && isGivenByPlace(one));
}

export function seesPeople({ role }: WrittenRole): boolean {
  return rolesThatSeePeople.some((one) => one === role);
}

/** A `GiveRole`, or what is meant as one; what was written for another role is left out. */
export function asRole(written: WrittenRole) {
  const { role, municipalities, from, to, authorisation } = written;
  return {
    role,
    municipalities: choosesPlaces(written) ? municipalities : [],
    from,
    to: to || null,
    ...(seesPeople(written) && { authorisation }),
  };
}

/** What the contract leaves to its functions, for they depend on the role and the day. */
export function roleRules(path: SchemaPathTree<WrittenRole>, today: string): void {
  notBefore(path.from, () => today, 'staff.wrong.from');
  neededWhen(
    path.municipalities,
    ({ value, valueOf }) => choosesPlaces(valueOf(path)) && value().length === 0,
    'staff.wrong.municipalities',
  );
  for (const day of daysOfAuthorisation)
    validate(path.authorisation[day], ({ value, valueOf }) => {
      const written = valueOf(path);
      if (!seesPeople(written) || !value()) return undefined;
      const days = { from: written.from, to: written.to || null };
      const mistakes = authorisationMistakes(written.authorisation, days, today);
      if (!mistakes.includes(day)) return undefined;
      return { kind: 'not-valid', message: `staff.wrong.${day}` };
    });
}
