import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  daysOfNaming,
  identityClass,
  mostOfToday,
  notesClass,
  type Today,
} from '@one-stop-shop/case-management/contracts';
import { dayOf } from '@one-stop-shop/shared/domain';
import {
  mustHold,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { draftLine, stepLine, unfollowedLine, visitLine } from '../../domain/line-of-today';
import {
  readDraftsBegun,
  readStepsDue,
  readTiedPersons,
  writtenVisits,
} from '../../persistence/today/today';
import { readNamingsSince } from '../../persistence/team/teamless-records';
import { readUnfollowed } from '../../persistence/team/unfollowed';
import { CallsToMake } from './calls-to-make';
import { CaseWorkToday } from './case-work-today';
import { recordNamed } from './record-named';
import { PromisedWords } from '../encounters/promised-words';
import { VisitFacts } from '../recognition/visit-facts';
import { StaffNames } from '../hours/work-facts';

/** What needs who asks now: who waits, who is next, what was promised, whom to call, what to write. */
@Injectable()
export class ReadToday {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: VisitFacts,
    private readonly calls: CallsToMake,
    private readonly promised: PromisedWords,
    private readonly staff: StaffNames,
    private readonly caseWork: CaseWorkToday,
  ) {}

  /** As many statements for many as for one. Everybody shown is audited. */
  async run(operator: OperatorScope): Promise<Today> {
    mustHold(operator, casePermissions.seeGivenPersons);
    const readsNotes = operator.permissions.has(casePermissions.readNotes);
    const seesAll = operator.permissions.has(casePermissions.seePersons);
    const { operatorId } = operator;
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      // At the desk also what is not due yet, of who can't keep it any more.
      const left = seesAll ? await this.staff.left(tx, operator.municipalities) : [];
      // Side by side: most of the waiting is the way to the database.
      const [{ ahead, done }, steps, calls, drafts, unfollowed, named] = await Promise.all([
        this.visits.today(tx, mostOfToday),
        readStepsDue(tx, dayOf(tx.now), seesAll ? { left } : { author: operatorId }),
        this.calls.count(tx),
        readDraftsBegun(tx, operatorId),
        readsNotes && left.length > 0 ? readUnfollowed(tx, left) : [],
        operator.permissions.has(casePermissions.signHours) ? this.named(tx) : [],
      ]);
      const shown = [...ahead, ...done].map(({ id }) => id);
      const [ties, written, words, names] = await Promise.all([
        readTiedPersons(tx, shown),
        writtenVisits(
          tx,
          done.map(({ id }) => id),
        ),
        readsNotes ? this.promised.of(tx, steps) : new Map<string, string>(),
        unfollowed.length > 0
          ? this.staff.of(
              tx,
              unfollowed.map((one) => one.left),
            )
          : new Map<string, string>(),
      ]);
      const classes = readsNotes ? [identityClass, notesClass] : [identityClass];
      await recordNamed(tx, [...ties, ...steps, ...drafts, ...unfollowed], classes);
      const caseWork = await this.caseWork.lines(tx, operator);
      const personOf = new Map(ties.map((tie) => [tie.visitId, tie]));
      const lines = (visits: typeof ahead) =>
        visits.map((visit) => visitLine(visit, personOf.get(visit.id), readsNotes));
      return {
        waiting: lines(ahead.filter(({ state }) => state === 'arrived')),
        next: lines(ahead.filter(({ state }) => state === 'booked')),
        promised: steps.map((step) => stepLine(step, words.get(step.encounterId), operatorId)),
        ...caseWork,
        ...(calls !== undefined && { calls }),
        drafts: drafts.map(draftLine),
        unfollowed: unfollowed.map((one) => unfollowedLine(one, names.get(one.left))),
        unwritten: lines(done.filter(({ id }) => !written.has(id))),
        named,
      };
    });
  }

  private async named(tx: Transaction): Promise<Today['named']> {
    const since = new Date(tx.now.getTime() - daysOfNaming * 86_400_000);
    const namings = await readNamingsSince(tx, since);
    if (namings.length === 0) return [];
    const ids = namings.flatMap(({ colleague, namedBy }) => [colleague, namedBy]);
    const names = await this.staff.of(tx, [...new Set(ids)]);
    return namings.map(({ municipality, at, colleague: named, namedBy }) => {
      const [colleague, by] = [names.get(named), names.get(namedBy)];
      const who = { ...(colleague && { colleague }), ...(by && { by }) };
      return { municipality, at: at.toISOString(), ...who };
    });
  }
}
