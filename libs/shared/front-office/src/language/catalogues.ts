import { Service, inject } from '@angular/core';
import { type TranslationObject, TranslateService } from '@ngx-translate/core';

import type { PublicLanguage } from '@one-stop-shop/shared/contracts';

import { ServerClock } from '../api/server-clock';

type Catalogue = { [key: string]: string | Catalogue };

/** The words of the pages, a file for every context, audience and language: `scheduling/public`. */
@Service()
export class Catalogues {
  private readonly clock = inject(ServerClock);
  private readonly translate = inject(TranslateService);
  private readonly wanted = new Set<string>();
  private readonly loading = new Map<string, Promise<void>>();

  /** Asks for more catalogues; they follow every later change of language. */
  want(names: readonly string[]): void {
    for (const name of names) this.wanted.add(name);
  }

  /** Resolves when every wanted catalogue is there in this language; rejects when one can't be had. */
  async load(language: PublicLanguage): Promise<void> {
    await Promise.all([...this.wanted].map((name) => this.loadOne(name, language)));
  }

  /** The words of some catalogues in a language that need not be the pages'. @throws as `load` */
  async wordsIn(language: PublicLanguage, names: readonly string[]): Promise<TranslationObject> {
    await Promise.all(names.map((name) => this.loadOne(name, language)));
    return this.translate.getTranslations(language) as TranslationObject;
  }

  private loadOne(name: string, language: PublicLanguage): Promise<void> {
    const path = `/i18n/${name}/${language}.json`;
    const known = this.loading.get(path);
    if (known) return known;
    const loading = this.fetchWords(path, language).catch((reason: unknown) => {
      this.loading.delete(path);
      throw reason;
    });
    this.loading.set(path, loading);
    return loading;
  }

  private async fetchWords(path: string, language: PublicLanguage): Promise<void> {
    // Asked again each time, answered mostly with "not modified": a copy would bring old words
    // after an update, and an old date with them.
    const answer = await fetch(path, { cache: 'no-cache' });
    // The first answer of all: pages know the day before they ask for anything.
    this.clock.read(answer);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    this.translate.setTranslation(language, (await answer.json()) as Catalogue, true);
  }
}
