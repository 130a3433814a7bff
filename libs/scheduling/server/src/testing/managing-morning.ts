import { randomUUID } from 'node:crypto';
import type {
  AppliedChange,
  ChangePreview,
  DeskChange,
  ShiftChange,
  TimetableFacts,
  VisitsChanged,
} from '@one-stop-shop/scheduling/contracts';
import { schedulingPermissions, usualVisitSlots } from '@one-stop-shop/scheduling/contracts';
import type { OperatorScope, Transaction } from '@one-stop-shop/shared/server';
import { cori } from '../seed/desk-facts';
import { FindMunicipalityOfDesk } from '../use-cases/find-municipality-of-desk';
import { MakeChange } from '../use-cases/management/make-change';
import { MediatorAccounts, type MediatorAccount } from '../use-cases/management/mediator-accounts';
import { PlanDeskChange } from '../use-cases/management/plan-desk-change';
import { PlanShiftChange } from '../use-cases/management/plan-shift-change';
import type { PlannedChange } from '../use-cases/management/planned-change';
import { PreviewChange } from '../use-cases/management/preview-change';
import type { DeskMorning } from './desk-morning';
import { anOperator } from './requests';

const { manageDesk, manageShifts } = schedulingPermissions;

/** The district's administrator: all four municipalities, and nobody's appointments. */
export function anAdministrator(
  municipalities: readonly string[] = ['059001', '059005', '059006', '059022'],
): OperatorScope {
  return {
    ...anOperator(municipalities, [manageDesk, manageShifts]),
    asker: 'office',
    role: 'district_administrator',
    purpose: 'administration',
  };
}

/** Wednesdays 9-13 at number 26: what Cori did in October 2020. */
export function wednesdayHours(wishes: Partial<TimetableFacts> = {}): TimetableFacts {
  return {
    address: 'Via della Libertà 26, 04010 Cori',
    phone: '06 96617267',
    email: null,
    emailToVerify: false,
    languages: ['hi', 'pa', 'ur', 'en'],
    openings: [{ weekday: 3, from: '09:00', until: '13:00' }],
    slotMinutes: 20,
    visitSlots: usualVisitSlots,
    seats: 1,
    earliestMinutes: 120,
    latestDays: 60,
    source: 'Spec',
    ...wishes,
  };
}

type AnyChange = DeskChange | ShiftChange;

const aboutShifts: readonly string[] = [
  'enter-shift',
  'change-shift',
  'end-shift',
  'enter-absence',
  'withdraw-absence',
];

function isAboutShifts(change: AnyChange): change is ShiftChange {
  return aboutShifts.includes(change.kind);
}

/** New hours for Cori from a day on. */
export function newHours(validFrom: string, facts = wednesdayHours(), deskId = cori): DeskChange {
  return { kind: 'enter-timetable', deskId, validFrom, facts };
}

/** Accounts of mediators that a spec decides, instead of those of identity. */
export class FakeAccounts extends MediatorAccounts {
  readonly said: MediatorAccount[] = [];

  find(
    tx: Transaction,
    { ids, from }: { readonly ids?: readonly string[]; readonly from: string },
  ): Promise<readonly MediatorAccount[]> {
    const municipalities = new Set<string>(tx.scope.municipalities);
    const inView = this.said
      .filter(({ id }) => ids === undefined || ids.includes(id))
      .map((account) => ({
        ...account,
        assignments: account.assignments.filter(
          ({ municipality, to }) => municipalities.has(municipality) && (to === null || to >= from),
        ),
      }));
    return Promise.resolve(inView.filter(({ assignments }) => assignments.length > 0));
  }
}

/** A mediator who came anew: speaks Punjabi and Italian, works for Cori and Cisterna. */
export function aMediator(wishes: Partial<MediatorAccount> = {}): MediatorAccount {
  const since = { profession: 'mediation' as const, from: '2026-11-01', to: null };
  return {
    id: randomUUID(),
    name: 'Harpreet',
    languages: ['pa', 'ur', 'it'],
    assignments: [
      { municipality: '059006', ...since },
      { municipality: '059005', ...since },
    ],
    ...wishes,
  };
}

/** Changing hours, closed days, shifts and absences at the desks of a morning. */
export class ManagingMorning {
  readonly accounts = new FakeAccounts();
  private readonly deskChanges: PlanDeskChange;
  private readonly shiftChanges: PlanShiftChange;
  private readonly previews: PreviewChange;
  private readonly makes: MakeChange;

  constructor(readonly desk: DeskMorning) {
    const { unitOfWork } = desk.database;
    const desks = new FindMunicipalityOfDesk(unitOfWork);
    this.deskChanges = new PlanDeskChange(desks);
    this.shiftChanges = new PlanShiftChange(unitOfWork, desks, this.accounts);
    this.previews = new PreviewChange(unitOfWork, desk.wishes);
    this.makes = new MakeChange(unitOfWork, this.previews, desk.wishes);
  }

  async preview(
    change: AnyChange,
    who = anAdministrator(),
    signal?: AbortSignal,
  ): Promise<ChangePreview> {
    return this.previews.run(who, await this.plan(who, change), signal);
  }

  /** Makes the change after a look at the preview, or with what was seen before. */
  async make(
    change: AnyChange,
    {
      who = anAdministrator(),
      key = randomUUID(),
      cancel = [],
      seen,
    }: { who?: OperatorScope; key?: string; cancel?: string[]; seen?: string } = {},
  ): Promise<AppliedChange> {
    const planned = await this.plan(who, change);
    const shown = seen ?? (await this.previews.run(who, planned)).seen;
    return this.makes.run(who, key, planned, { seen: shown, cancel });
  }

  private plan(who: OperatorScope, change: AnyChange): Promise<PlannedChange> {
    return isAboutShifts(change)
      ? this.shiftChanges.run(who, change)
      : this.deskChanges.run(who, change);
  }

  /** What was announced to people because of changes, in order. */
  async news(): Promise<VisitsChanged[]> {
    const rows = await this.desk.rows<{ payload: VisitsChanged }>(
      `SELECT payload FROM platform.outbox WHERE name = 'visits-changed' ORDER BY id`,
    );
    return rows.map(({ payload }) => payload);
  }

  /** Where an appointment stands now, as `2026-12-16 10:20 booked`. */
  async standing(appointmentId: string): Promise<string> {
    const [row] = await this.desk.rows<{ standing: string }>(
      `SELECT to_char(starts_at AT TIME ZONE 'Europe/Rome', 'YYYY-MM-DD HH24:MI') || ' ' || state AS standing
         FROM scheduling.appointment WHERE id = '${appointmentId}'`,
    );
    return row?.standing ?? 'none';
  }
}
