import { InjectionToken, Service, inject } from '@angular/core';

import { Api } from '../api/api';
import { Mishap } from '../api/refusal';
import type { DraftPlace, WrittenBefore } from './draft-place';
import { OpenTabs } from './open-tabs';
import { type Sealed, opened, sealed } from './sealed';

/** Keys of one hour, of whoever is signed in. */
export interface DraftKeysOfHour {
  readonly of: string;
  /** Base64url; the first one seals. */
  readonly keys: readonly string[];
}

/** Whose drafts these are; told by the context that knows who is signed in. */
export interface DraftOwner {
  /** Keys of an hour, or new ones. Rejects when they are not to be had. */
  keys(of?: string): Promise<DraftKeysOfHour>;
  /**
   * As what they work, beginning with the id of the account: what was written in one role is not
   * found in another.
   */
  scope(): string;
}

export const draftOwner = new InjectionToken<DraftOwner>('owner of drafts');

/** Where a draft lies: its name, whose it is, and the tab that wrote it. */
interface Place {
  readonly place: string;
  readonly kept: Sealed;
}

const prefix = 'draft:';
/** Characters of ciphertext: a notice in eight scripts, or several encounters, and no more. */
const longest = 1_000_000;
const anHour = 3_600_000;
const aDay = 24 * anHour;

/**
 * What somebody wrote and has not sent yet, kept in the browser as ciphertext alone. The key is never
 * kept here: the server gives it back to the same account, for a day. Without the server, or without
 * storage, nothing is kept and nothing is found; the page works all the same.
 */
@Service({ autoProvided: false })
export class Drafts implements DraftPlace {
  private readonly owner = inject(draftOwner);
  private readonly api = inject(Api);
  /** In memory only, and gone with the page. */
  private present: PresentKeys | undefined;
  private readonly tabs = new OpenTabs();

  constructor() {
    this.sweep();
  }

  /**
   * Keeps what is written under a name; the last one of this tab counts. Nothing is kept of nobody.
   * @throws Mishap when the browser has no room for it: what was kept before is older than the page
   */
  async keep(
    name: string,
    written: unknown,
    besides: readonly unknown[] = [],
  ): Promise<readonly unknown[]> {
    const own = this.scoped(name);
    if (!this.owner.scope()) return [];
    const { of, keys } = await this.keysOfNow();
    const [key] = keys;
    if (!key) return [];
    const all: WrittenBefore = { written, besides };
    const kept = JSON.stringify(await sealed(all, of, key, own));
    // Meanwhile they may have signed out, which takes all drafts away.
    if (this.scoped(name) !== own) return [];
    const isKept =
      kept.length <= longest && store((storage) => storage.setItem(this.placeOf(own), kept));
    if (!isKept) throw new Mishap('form.draft.no-room');
    return [];
  }

  /**
   * What was kept under a name by the same account, in this tab or in one that is closed; undefined
   * for everybody else. From now on it is this tab's.
   */
  async find(name: string): Promise<WrittenBefore | undefined> {
    const own = this.scoped(name);
    // The form is shown: asked for only when something can't be sent, keys would not come either.
    if (this.owner.scope()) this.keysOfNow().catch(() => undefined);
    for (const { place, kept } of await this.leftAlone(own)) {
      const { keys } = await this.owner.keys(kept.of);
      for (const key of keys) {
        const found = await opened(kept, key, own);
        if (found === undefined) continue;
        store((storage) => {
          storage.removeItem(place);
          storage.setItem(this.placeOf(own), JSON.stringify(kept));
        });
        return asWrittenBefore(found);
      }
    }
    return undefined;
  }

  forget(name: string, besides: readonly unknown[] = []): void {
    void this.discard(name, besides).catch(() => undefined);
  }

  async discard(name: string, [next, ...others]: readonly unknown[] = []): Promise<void> {
    if (next !== undefined) await this.keep(name, next, others);
    else store((storage) => storage.removeItem(this.placeOf(this.scoped(name))));
  }

  isFinal(): boolean {
    return false;
  }

  /**
   * Whoever signs out leaves nothing, in any of their roles; a colleague's, whose session ended on
   * this computer, stay for them. @param account its id, as `scope()` begins with it
   */
  forgetAll(account: string): void {
    this.present = undefined;
    if (!account) return;
    store((storage) => {
      // Names have words of their own before it, ids of persons and visits among them.
      for (const key of names(storage))
        if (key.split(' ').includes(account, 1)) storage.removeItem(key);
    });
  }

  /** Those whose key nobody is given any more. */
  private sweep(): void {
    const now = this.api.now();
    store((storage) => {
      for (const key of names(storage)) {
        const kept = parsed(storage.getItem(key));
        if (!kept || now.getTime() - Date.parse(kept.of) > aDay) storage.removeItem(key);
      }
    });
  }

  /** Drafts of that name which no other open tab is writing, this tab's own first, then the newest. */
  private async leftAlone(own: string): Promise<readonly Place[]> {
    const places: Place[] = [];
    store((storage) => {
      for (const place of names(storage)) {
        const kept = place.startsWith(`${prefix}${own} `) && parsed(storage.getItem(place));
        if (kept) places.push({ place, kept });
      }
    });
    if (places.length === 0) return [];
    const open = await this.tabs.others();
    const age = ({ place, kept }: Place) => (place === this.placeOf(own) ? '~' : kept.of);
    return places
      .filter(({ place }) => {
        const tab = place.slice(prefix.length + own.length + 1);
        // Another scope may begin as this one does: more municipalities.
        return !tab.includes(' ') && !open.has(tab);
      })
      .toSorted((one, other) => (age(one) < age(other) ? 1 : -1));
  }

  private placeOf(own: string): string {
    return `${prefix}${own} ${this.tabs.own}`;
  }

  private scoped(name: string): string {
    return `${name} ${this.owner.scope()}`;
  }

  private keysOfNow(): Promise<DraftKeysOfHour> {
    const [now, scope, before] = [this.api.now().getTime(), this.owner.scope(), this.present];
    const isTheirs = before?.scope === scope;
    if (isTheirs && now - before.since < anHour) return before.keys;
    const keys = this.owner.keys();
    const present = { scope, since: now, keys };
    this.present = present;
    // Offline since an hour, they go on with the keys before, which are given for a day.
    return keys.catch((failure: unknown) => {
      const last = isTheirs && now - before.since < aDay ? before : undefined;
      if (this.present === present) this.present = last;
      if (last) return last.keys;
      throw failure;
    });
  }
}

interface PresentKeys {
  /** Whose they are: somebody else may have signed in since. */
  readonly scope: string;
  readonly since: number;
  readonly keys: Promise<DraftKeysOfHour>;
}

/** Versions before kept what was written, and nothing beside it. */
function asWrittenBefore(found: unknown): WrittenBefore {
  const isSuch = typeof found === 'object' && !!found && 'written' in found && 'besides' in found;
  return isSuch ? (found as WrittenBefore) : { written: found, besides: [] };
}

function names(storage: Storage): string[] {
  return Object.keys(storage).filter((key) => key.startsWith(prefix));
}

function parsed(text: string | null): Sealed | undefined {
  try {
    return (JSON.parse(text ?? 'null') as Sealed | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @returns false where storage is refused or full */
function store(act: (storage: Storage) => void): boolean {
  try {
    act(localStorage);
    return true;
  } catch {
    return false;
  }
}
