import { DOCUMENT, Service, computed, effect, inject, signal } from '@angular/core';
import { TranslateService } from '@ngx-translate/core';

import {
  type PublicLanguage,
  isPublicLanguage,
  publicLanguages,
  writingDirection,
} from '@one-stop-shop/shared/contracts';

import { Catalogues } from './catalogues';

const rememberedAs = 'language';

/** Languages in which the desk's own pages are written. */
export const staffLanguages: readonly PublicLanguage[] = ['it', 'en'];

/** The language of the pages: chosen, remembered on this device, said to the document. */
@Service()
export class LanguageChoice {
  private readonly catalogues = inject(Catalogues);
  private readonly translate = inject(TranslateService);
  /** By somebody on this device, now or before. */
  private chosen = rememberedLanguage();
  private readonly wanted = signal<PublicLanguage>(this.chosen ?? browserLanguage());

  /** The languages of the pages in view. */
  readonly offered = signal<readonly PublicLanguage[]>(publicLanguages);
  readonly language = computed(() =>
    this.offered().includes(this.wanted()) ? this.wanted() : 'it',
  );
  readonly direction = computed(() => writingDirection(this.language()));

  constructor() {
    const root = inject(DOCUMENT).documentElement;
    effect(() => {
      root.lang = this.language();
      root.dir = this.direction();
    });
  }

  /** Changes the language once its words are there; rejects, and changes nothing, when they can't be had. */
  async choose(language: PublicLanguage): Promise<void> {
    await this.catalogues.load(language);
    this.speak((this.chosen = language));
    remember(language);
  }

  /**
   * Speaks the language that somebody is known to read, unless one was chosen on this device.
   * Nothing is remembered, and where the words can't be had nothing changes.
   */
  async follow(language: PublicLanguage): Promise<void> {
    if (this.chosen) return;
    await this.catalogues.load(language).then(
      // Somebody may have chosen while the words were on their way.
      () => this.chosen ?? this.speak(language),
      () => undefined,
    );
  }

  /** The words of these catalogues come with the next change of language. */
  want(names: readonly string[]): void {
    this.catalogues.want(names);
  }

  /** Makes the words of these catalogues ready, in the language of the pages. */
  async prepare(names: readonly string[]): Promise<void> {
    this.want(names);
    await this.catalogues.load(this.language());
    this.translate.use(this.language());
  }

  private speak(language: PublicLanguage): void {
    this.wanted.set(language);
    this.translate.use(language);
  }
}

/** Languages of the public pages, those that the browser asks for first. */
export function languagesToOffer(): PublicLanguage[] {
  return [...new Set([...spokenByBrowser(), ...publicLanguages])];
}

function browserLanguage(): PublicLanguage {
  return spokenByBrowser()[0] ?? 'it';
}

function spokenByBrowser(): PublicLanguage[] {
  return navigator.languages.map((tag) => tag.slice(0, 2)).filter(isPublicLanguage);
}

function rememberedLanguage(): PublicLanguage | undefined {
  try {
    const language = localStorage.getItem(rememberedAs) ?? '';
    return isPublicLanguage(language) ? language : undefined;
  } catch {
    // Storage is refused in some private windows: then nothing is remembered.
    return undefined;
  }
}

function remember(language: PublicLanguage): void {
  try {
    localStorage.setItem(rememberedAs, language);
  } catch {
    // See rememberedLanguage.
  }
}
