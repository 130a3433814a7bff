import { randomUUID } from 'node:crypto';
import { casePermissions } from '@one-stop-shop/case-management/contracts';
import type { OperatorScope, Transaction } from '@one-stop-shop/shared/server';
import { StaffNames, type StaffMember } from '../use-cases/hours/work-facts';

export const cori = '059006';
export const aprilia = '059001';

const { signHours, nameTeams, publishNotice, ...others } = casePermissions;
const { takeCharge, writeConfidentialNotes, agreePlan, ...anybodys } = others;
const { readNotes, seeCases, writePlan, seeDocuments, keepDocuments, ...deskWork } = anybodys;
const { seePersons, ...mediation } = anybodys;

const signedIn =
  (role: string, asker: OperatorScope['asker'], permissions: readonly string[]) =>
  (municipality = cori): OperatorScope => ({
    ...{ asker, role, municipalities: [municipality], permissions: new Set(permissions) },
    ...{ operatorId: randomUUID(), requestId: randomUUID() },
    purpose: asker === 'mediator' ? 'mediation' : 'desk-work',
  });

export const anOperator = signedIn('desk_operator', 'operator', Object.values(deskWork));
export const aSocialWorker = signedIn('social_worker', 'operator', [
  ...Object.values(deskWork),
  readNotes,
  seeDocuments,
  keepDocuments,
  signHours,
  seeCases,
  takeCharge,
  writeConfidentialNotes,
  writePlan,
  agreePlan,
]);
/** Keeps the staff, and sees nobody. */
export const anAdministrator = signedIn('district_administrator', 'office', [
  nameTeams,
  publishNotice,
  'identity.manage-staff',
]);
/** Sees nobody but those who are given to them. */
export const aMediator = signedIn('mediator', 'mediator', [
  ...Object.values(mediation),
  'scheduling.see-own-agenda',
]);

/** Who works where, as a spec says it. */
export class KnownStaff extends StaffNames {
  private readonly there: StaffMember[] = [];
  private readonly gone: StaffMember[] = [];

  /** Works at the desks of their scope from now on. */
  add({ operatorId: id, role, municipalities: [at = cori] }: OperatorScope, name = 'Ada'): string {
    this.there.push({ id, name, municipality: at, roles: [role], receives: role === 'mediator' });
    return id;
  }

  /** Their role ends: they see nobody there any more. */
  end({ operatorId }: OperatorScope): void {
    const gone = this.there.filter(({ id }) => id === operatorId);
    this.gone.push(...gone);
    for (const one of gone) this.there.splice(this.there.indexOf(one), 1);
  }

  of(_: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const known = [...this.there, ...this.gone].filter(({ id }) => ids.includes(id));
    return Promise.resolve(new Map(known.map(({ id, name }) => [id, name])));
  }

  working(_: Transaction, municipalities: readonly string[]): Promise<StaffMember[]> {
    return Promise.resolve(
      this.there.filter(({ municipality }) => municipalities.includes(municipality)),
    );
  }

  left(_: Transaction, municipalities: readonly string[]): Promise<StaffMember[]> {
    return Promise.resolve(
      this.gone.filter(({ municipality }) => municipalities.includes(municipality)),
    );
  }
}
