import { Pipe, type PipeTransform, inject } from '@angular/core';

import { countedKey } from '@one-stop-shop/shared/contracts';

import { LanguageChoice } from './language-choice';

/** `'staff.found' | counted: people | translate: { count: people }`: the text in the form of its number. */
@Pipe({ name: 'counted', pure: false })
export class Counted implements PipeTransform {
  private readonly language = inject(LanguageChoice).language;

  transform(key: string, count: number): string {
    return countedKey(key, count, this.language());
  }
}
