import { inject } from '@angular/core';

import type { DraftedEncounter, ShownDraft } from '@one-stop-shop/case-management/contracts';
import { isRefusal } from '@one-stop-shop/shared/front-office';
import {
  type DraftPlace,
  Drafts,
  type WrittenBefore,
} from '@one-stop-shop/shared/front-office/staff';

import { PersonsApi } from '../persons-api';
import { DraftOnServer, type EncounterAbout, asText, changedSince } from './draft-on-server';
import type { WrittenEncounter } from './written-encounter';

/** Of these the form says that it keeps nothing more; whatever else goes wrong, the browser keeps it. */
const final = [changedSince, 'case-management.draft-gone'];

/** What could not be sent, as it lies in the browser. */
interface Unsent {
  readonly text: WrittenEncounter;
  /** What the server had when it was written; another draft that is there now is not written over. */
  readonly base?: ShownDraft;
}

/**
 * What is being written about an encounter, kept on the server; what can't be sent, what waits beside
 * the page, and the change of one that is recorded, in the browser.
 */
export class EncounterDrafts implements DraftPlace {
  private readonly persons = inject(PersonsApi);
  private readonly browser = inject(Drafts);
  private server: DraftOnServer | undefined;
  /** What was found in the browser stands on this one. */
  private base: ShownDraft | undefined;
  /** One after the other: each names the version before. */
  private turn: Promise<void> = Promise.resolve();

  /** Made where things may be injected. @param about undefined for the change of a recorded one */
  constructor(private readonly about: () => EncounterAbout | undefined) {}

  async keep(
    name: string,
    written: WrittenEncounter,
    besides: readonly WrittenEncounter[],
  ): Promise<readonly unknown[]> {
    const { server } = this;
    if (!server) return this.browser.keep(name, written, besides);
    // Whatever the server answers, and whenever.
    if (!server.isRead) await this.keepHere(name, written, besides).catch(() => undefined);
    return this.inTurn(async () => {
      const late = server.isRead ? undefined : await this.readLate(server, written);
      if (late) return [late];
      // Written over, what the server has and the page doesn't show would be lost.
      if (isBeside(server, besides)) return this.keepHere(name, written, besides);
      const draft = asDraft(written);
      try {
        const { known } = server;
        if (!known || asText(draft) !== asText(known.written)) await server.keep(draft);
        await this.browser.discard(name, besides.map(asUnsent));
        return [];
      } catch (failure) {
        if (this.isFinal(failure)) throw failure;
        return this.keepHere(name, written, besides);
      }
    });
  }

  /** What could not be sent was written last, unless the server has another draft since. */
  async find(name: string): Promise<WrittenBefore | undefined> {
    const about = this.about();
    this.server = about && new DraftOnServer(this.persons, about);
    const { server } = this;
    const before = await this.browser.find(name).catch(() => undefined);
    if (!server) return before;
    const unsent = before && [before.written, ...before.besides].map(asUnsent);
    this.base = unsent?.[0]?.base;
    await server.read().catch(() => undefined);
    const texts = unsent?.map(({ text }) => text) ?? [];
    const { known } = server;
    if (!known) return asFound(texts);
    const others = texts.filter((text) => asText(asDraft(text)) !== asText(known.written));
    const isOnIt = others[0] === texts[0] && isSame(this.base, known.shown);
    return asFound(isOnIt ? others : [onPage(known.written), ...others]);
  }

  /** The server forgets with the recording what the recording names. */
  forget(name: string, besides: readonly WrittenEncounter[]): void {
    this.server?.forget();
    this.base = undefined;
    this.browser.forget(name, this.server ? besides.map(asUnsent) : besides);
  }

  discard(name: string, besides: readonly WrittenEncounter[]): Promise<void> {
    const { server } = this;
    if (!server) return this.browser.discard(name, besides);
    return this.inTurn(async () => {
      await this.browser.discard(name, besides.map(asUnsent));
      this.base = undefined;
      if (!isBeside(server, besides)) await server.discard();
    });
  }

  isFinal(failure: unknown): boolean {
    return final.some((code) => isRefusal(failure, code));
  }

  /**
   * What is on its way has arrived: recorded before, it would be a draft again afterwards.
   * @returns the draft that is recorded with what is on the page, if the server has it
   */
  async settled(
    besides: () => readonly WrittenEncounter[] | undefined,
  ): Promise<ShownDraft | undefined> {
    const { server } = this;
    await this.turn;
    const shown = await server?.toName();
    return server && isBeside(server, besides() ?? []) ? undefined : shown;
  }

  /** @returns what was there already and is not what the page was written on */
  private async readLate(
    server: DraftOnServer,
    written: WrittenEncounter,
  ): Promise<WrittenEncounter | undefined> {
    await server.read();
    const { known } = server;
    const isOnIt =
      !known ||
      isSame(this.base, known.shown) ||
      asText(known.written) === asText(asDraft(written));
    return isOnIt ? undefined : onPage(known.written);
  }

  private keepHere(
    name: string,
    text: WrittenEncounter,
    besides: readonly WrittenEncounter[],
  ): Promise<readonly unknown[]> {
    const { server } = this;
    const isAside = server && isBeside(server, besides);
    const base = isAside ? undefined : (server?.known?.shown ?? this.base);
    const unsent: Unsent = { text, ...(base && { base }) };
    return this.browser.keep(name, unsent, besides.map(asUnsent));
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.turn.then(act);
    this.turn = done.then(
      () => undefined,
      () => undefined,
    );
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

function onPage(written: DraftedEncounter): WrittenEncounter {
  return { ...written, reason: '' };
}

/** Versions before kept what was written alone. */
function asUnsent(kept: unknown): Unsent {
  return typeof kept === 'object' && !!kept && 'text' in kept
    ? (kept as Unsent)
    : { text: kept as WrittenEncounter };
}

function asFound([written, ...besides]: readonly WrittenEncounter[]): WrittenBefore | undefined {
  return written && { written, besides };
}

function isSame(one: ShownDraft | undefined, other: ShownDraft): boolean {
  return one?.id === other.id && one.version === other.version;
}

/** Whether what the server has waits beside what is on the page. */
function isBeside({ known }: DraftOnServer, besides: readonly WrittenEncounter[]): boolean {
  return !!known && besides.some((one) => asText(asDraft(one)) === asText(known.written));
}
