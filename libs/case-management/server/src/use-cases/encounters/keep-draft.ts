import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  casePermissions,
  type DraftedEncounter,
  type KeepDraft as Kept,
  type KeptDraft,
  type ShownDraft,
} from '@one-stop-shop/case-management/contracts';
import {
  mustHold,
  personRecord,
  RecordKeys,
  UnitOfWork,
  type OperatorScope,
  type Transaction,
} from '@one-stop-shop/shared/server';
import { DraftChangedSince, DraftGone, PersonUnknown, VisitNotTied } from '../../domain/problems';
import {
  beginDraft,
  changeDraft,
  findDraft,
  openDraft,
  sealDraft,
  type DraftOf,
} from '../../persistence/encounters/encounter-drafts';
import { findPerson } from '../../persistence/persons/persons';
import { isTied } from '../../persistence/recognition/ties';

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
      const kept = shown
        ? await this.change(tx, of, said.written, shown)
        : await this.begin(tx, of, said.written);
      return kept ?? this.theSame(tx, of, said);
    });
  }

  private async begin(
    tx: Transaction,
    of: DraftOf & { readonly person: { readonly restricted: boolean } },
    written: DraftedEncounter,
  ): Promise<KeptDraft | undefined> {
    const id = randomUUID();
    const sealed = sealDraft(id, written, await this.keyOf(of));
    const isBegun = await beginDraft(tx, of, { id, sealed, restricted: of.person.restricted });
    return isBegun ? { id, version: 1 } : undefined;
  }

  private async change(
    tx: Transaction,
    of: DraftOf,
    written: DraftedEncounter,
    shown: ShownDraft,
  ): Promise<KeptDraft | undefined> {
    const sealed = sealDraft(shown.id, written, await this.keyOf(of));
    const isChanged = await changeDraft(tx, of, shown, sealed);
    return isChanged ? { id: shown.id, version: shown.version + 1 } : undefined;
  }

  private async theSame(
    tx: Transaction,
    of: DraftOf,
    { written, shown }: Kept,
  ): Promise<KeptDraft> {
    const draft = await findDraft(tx, of);
    if (!draft) throw new DraftGone();
    const { id, version } = draft;
    const isNext = (!shown || shown.id === id) && version === (shown?.version ?? 0) + 1;
    const isSame = isNext && isDeepStrictEqual(openDraft(draft, await this.keyOf(of)), written);
    if (!isSame) throw new DraftChangedSince();
    return { id, version };
  }

  private keyOf({ person: { id, municipality } }: DraftOf) {
    return this.keys.of(municipality, personRecord(id));
  }
}
