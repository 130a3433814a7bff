import { inject } from '@angular/core';

import type { DraftedEncounter } from '@one-stop-shop/case-management/contracts';
import { isRefusal } from '@one-stop-shop/shared/front-office';
import { type DraftPlace, Drafts } from '@one-stop-shop/shared/front-office/staff';

import { PersonsApi } from '../persons-api';
import type { WrittenEncounter } from './written-encounter';

/** Whose draft it is, and of which visit if of any. */
export interface EncounterAbout {
  readonly person: string;
  readonly visit?: string;
}

/** Of these the form says that it keeps nothing more; whatever else goes wrong, the browser keeps it. */
const final = ['case-management.draft-changed-since', 'case-management.draft-gone'];

/**
 * What is being written about an encounter, kept on the server; what can't be sent, and the change of
 * one that is recorded, in the browser.
 */
export class EncounterDrafts implements DraftPlace {
  private readonly persons = inject(PersonsApi);
  private readonly browser = inject(Drafts);
  /** As the server has it, and its version. */
  private known = '';
  private shown = 0;
  /** One after the other: each names the version before. */
  private turn: Promise<void> = Promise.resolve();

  /** Made where things may be injected. @param about undefined for the change of a recorded one */
  constructor(private readonly about: () => EncounterAbout | undefined) {}

  keep(name: string, written: WrittenEncounter): Promise<void> {
    return this.inTurn(async () => {
      const about = this.about();
      const draft = asDraft(written);
      const text = JSON.stringify(draft);
      if (!about) return this.browser.keep(name, written);
      if (text === this.known) return;
      try {
        const { person, ...which } = about;
        const kept = await this.persons.keepDraft(person, {
          ...which,
          ...{ written: draft, shown: this.shown },
        });
        [this.known, this.shown] = [text, kept.version];
        this.browser.forget(name);
      } catch (failure) {
        if (final.some((code) => isRefusal(failure, code))) throw failure;
        await this.browser.keep(name, written);
      }
    });
  }

  /** What could not be sent was written last. */
  async find(name: string): Promise<unknown> {
    const about = this.about();
    const unsent = await this.browser.find(name).catch(() => undefined);
    if (!about) return unsent;
    const { draft } = await this.persons.draft(about.person, about.visit).catch(() => ({
      draft: undefined,
    }));
    this.shown = draft?.version ?? 0;
    this.known = draft ? JSON.stringify(draft.written) : '';
    return unsent ?? (draft && { ...draft.written, reason: '' });
  }

  /** The server forgets it with the recording. */
  forget(name: string): void {
    this.beginAnew();
    this.browser.forget(name);
  }

  discard(name: string): Promise<void> {
    this.browser.forget(name);
    return this.inTurn(async () => {
      this.beginAnew();
      const about = this.about();
      if (about) await this.persons.discardDraft(about.person, about.visit);
    });
  }

  /** What is on its way has arrived: recorded before, it would be a draft again afterwards. */
  settled(): Promise<void> {
    return this.turn;
  }

  private beginAnew(): void {
    [this.known, this.shown] = ['', 0];
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    const done = this.turn.then(act);
    this.turn = done.catch(() => undefined);
    return done;
  }
}

function asDraft({ reason: _, ...written }: WrittenEncounter): DraftedEncounter {
  return {
    ...written,
    topics: [...written.topics],
    services: [...written.services],
  };
}
