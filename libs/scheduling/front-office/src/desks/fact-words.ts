import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';

import { type TimetableFacts, visitKinds } from '@one-stop-shop/scheduling/contracts';
import { spacedPhone } from '@one-stop-shop/shared/contracts';
import { LanguageChoice, languageInWords } from '@one-stop-shop/shared/front-office';

import { inDays, inMinutes } from './measures';
import type { ComparedFact } from './version-differences';

/** One fact of a version in words: "20 minuti", "francese, wolof", "non c’è". */
@Component({
  selector: 'oss-fact-words',
  imports: [TranslatePipe],
  template: `@if (words(); as known) {
      <bdi>{{ known }}</bdi>
    } @else {
      {{ 'desks.unknown' | translate }}
    }`,
})
export class FactWords {
  readonly fact = input.required<ComparedFact>();
  readonly of = input.required<Pick<TimetableFacts, ComparedFact>>();

  private readonly language = inject(LanguageChoice).language;
  private readonly translate = inject(TranslateService);
  protected readonly words = computed(() => {
    const facts = this.of();
    const language = this.language();
    const words: Record<ComparedFact, () => string | null> = {
      address: () => facts.address,
      phone: () => facts.phone && spacedPhone(facts.phone),
      email: () => facts.email,
      languages: () => facts.languages.map((one) => languageInWords(one, language)).join(', '),
      slotMinutes: () => inMinutes(facts.slotMinutes, language),
      visitSlots: () =>
        visitKinds
          .map((kind) => {
            const minutes = facts.slotMinutes * facts.visitSlots[kind];
            const name = String(this.translate.instant(`agenda.kind.${kind}`));
            return `${name}: ${inMinutes(minutes, language)}`;
          })
          .join(' · '),
      seats: () => String(facts.seats),
      earliestMinutes: () => inMinutes(facts.earliestMinutes, language),
      latestDays: () => inDays(facts.latestDays, language),
    };
    return words[this.fact()]();
  });
}
