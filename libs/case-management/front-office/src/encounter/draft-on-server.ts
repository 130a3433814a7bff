import type {
  DraftedEncounter,
  KeptDraft,
  ShownDraft,
} from '@one-stop-shop/case-management/contracts';
import { isRefusal } from '@one-stop-shop/shared/front-office';

import type { PersonsApi } from '../persons-api';

/** Whose draft it is, and of which visit if of any. */
export interface EncounterAbout {
  readonly person: string;
  readonly visit?: string;
}

interface Known {
  readonly shown: ShownDraft;
  readonly written: DraftedEncounter;
}

export const changedSince = 'case-management.draft-changed-since';

/** The draft of one encounter as the server has it, and as far as this page knows. */
export class DraftOnServer {
  private last: Known | undefined;
  private reading: Promise<void> | undefined;
  private isKnown = false;
  /** Sent, and never answered: the server may have any of them. */
  private readonly inDoubt = new Set<string>();

  constructor(
    private readonly persons: PersonsApi,
    private readonly about: EncounterAbout,
  ) {}

  get known(): Known | undefined {
    return this.last;
  }

  /** Whether it was asked what is there: before that nothing is sent. */
  get isRead(): boolean {
    return this.isKnown;
  }

  read(): Promise<void> {
    this.reading ??= this.found()
      .then((found) => {
        [this.last, this.isKnown] = [found, true];
      })
      .finally(() => (this.reading = undefined));
    return this.reading;
  }

  async keep(written: DraftedEncounter): Promise<void> {
    try {
      const { id, version } = await this.put(written).catch(async (failure: unknown) => {
        if (!isRefusal(failure, changedSince) || !(await this.isOwn())) throw failure;
        return this.put(written);
      });
      this.last = { shown: { id, version }, written };
      this.inDoubt.clear();
    } catch (failure) {
      this.inDoubt.add(asText(written));
      throw failure;
    }
  }

  async discard(): Promise<void> {
    const shown = await this.toName();
    if (!shown) return;
    const { person, ...which } = this.about;
    await this.persons.discardDraft(person, { ...which, shown });
    this.last = undefined;
  }

  /** It was recorded, and is there no more. */
  forget(): void {
    [this.last, this.isKnown] = [undefined, false];
    this.inDoubt.clear();
  }

  /** The version that goes with what is recorded: what was sent without an answer is its author's too. */
  async toName(): Promise<ShownDraft | undefined> {
    await this.isOwn().catch(() => undefined);
    return this.last?.shown;
  }

  private put(written: DraftedEncounter): Promise<KeptDraft> {
    const { person, ...which } = this.about;
    const shown = this.last?.shown;
    return this.persons.keepDraft(person, { ...which, written, ...(shown && { shown }) });
  }

  /** Whether the server has what this page sent, and only the answer was lost. */
  private async isOwn(): Promise<boolean> {
    if (this.inDoubt.size === 0) return false;
    const found = await this.found();
    if (!found || !this.inDoubt.has(asText(found.written))) return false;
    this.last = found;
    this.inDoubt.clear();
    return true;
  }

  private async found(): Promise<Known | undefined> {
    const { draft } = await this.persons.draft(this.about.person, this.about.visit);
    if (!draft) return undefined;
    const { id, version, written } = draft;
    return { shown: { id, version }, written };
  }
}

/** The same for the same words, in whatever order their fields came. */
export function asText(written: DraftedEncounter): string {
  return JSON.stringify(written, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : value,
  );
}
