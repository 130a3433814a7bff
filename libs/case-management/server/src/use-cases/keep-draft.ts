import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type KeepDraft as Kept,
  type KeptDraft,
} from '@one-stop-shop/case-management/contracts';
import {
  mustHold,
  personRecord,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { DraftChangedSince, DraftGone, PersonUnknown, VisitNotTied } from '../domain/problems';
import {
  beginDraft,
  changeDraft,
  findDraft,
  openDraft,
  sealDraft,
  type DraftOf,
} from '../persistence/encounter-drafts';
import { findPerson } from '../persistence/persons';
import { isTied } from '../persistence/ties';

/** What somebody is writing about an encounter, a moment after they rest. */
@Injectable()
export class KeepDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: RecordKeys,
  ) {}

  /**
   * The same again, after a lost answer, changes nothing.
   * @throws PersonUnknown, VisitNotTied; DraftChangedSince when another page of the same author kept
   *         something later, DraftGone when it was recorded or thrown away there
   */
  async run(operator: OperatorScope, personId: string, said: Kept): Promise<KeptDraft> {
    mustHold(operator, casePermissions.recordEncounter);
    return this.unitOfWork.inTransaction(operator, async (tx) => {
      const person = await findPerson(tx, personId);
      if (!person) throw new PersonUnknown();
      const { visit, shown } = said;
      if (visit && !(await isTied(tx, visit, person))) throw new VisitNotTied();
      const of = { person, visit, author: operator.operatorId };
      const isKept = shown === 0 ? this.begin(tx, of, said) : this.change(tx, of, said);
      if (!(await isKept)) await this.mustBeTheSame(tx, of, said);
      return { version: shown + 1 };
    });
  }

  private async begin(
    tx: Transaction,
    of: DraftOf & { readonly person: { readonly restricted: boolean } },
    { written }: Kept,
  ): Promise<boolean> {
    const id = randomUUID();
    const sealed = sealDraft(id, written, await this.keyOf(of));
    return beginDraft(tx, of, { id, sealed, restricted: of.person.restricted });
  }

  private async change(tx: Transaction, of: DraftOf, { written, shown }: Kept): Promise<boolean> {
    const draft = await findDraft(tx, of);
    if (!draft) throw new DraftGone();
    return changeDraft(tx, draft.id, shown, sealDraft(draft.id, written, await this.keyOf(of)));
  }

  private async mustBeTheSame(
    tx: Transaction,
    of: DraftOf,
    { written, shown }: Kept,
  ): Promise<void> {
    const draft = await findDraft(tx, of);
    if (!draft) throw new DraftGone();
    const isSame =
      draft.version === shown + 1 &&
      isDeepStrictEqual(openDraft(draft, await this.keyOf(of)), written);
    if (!isSame) throw new DraftChangedSince();
  }

  private keyOf({ person: { id, municipality } }: DraftOf) {
    return this.keys.of(municipality, personRecord(id));
  }
}
