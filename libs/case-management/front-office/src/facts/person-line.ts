import { Component, computed, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import restricted from 'lucide-static/icons/shield-user.svg';

import type { PersonLine as Line } from '@one-stop-shop/case-management/contracts';
import { Api, Icon, LanguageChoice, LanguageName } from '@one-stop-shop/shared/front-office';

import { daysAgo } from './days-ago';

/** Somebody in a list: as they are called, in Latin letters, and what tells them from others. */
@Component({
  selector: 'oss-person-line',
  imports: [Icon, LanguageName, TranslatePipe],
  template: `
    <span class="person-line__name">
      <bdi>{{ of().name }}</bdi>
      @if (of().latin; as latin) {
        <bdi class="person-line__latin">{{ latin }}</bdi>
      }
    </span>
    @if (of().restricted) {
      <span class="mark mark--restricted">
        <oss-icon [svg]="icon" />{{ 'persons.restricted' | translate }}
      </span>
    }
    <span class="person-line__about">
      @if (of().birthYear; as year) {
        <span>{{ 'persons.born' | translate: { year } }}</span>
      }
      @if (of().language; as language) {
        <oss-language-name [of]="language" />
      }
      <span>{{ (met() ? 'persons.met' : 'persons.never-met') | translate: { when: met() } }}</span>
    </span>
  `,
  host: { class: 'person-line' },
})
export class PersonLine {
  /** A candidate has neither language nor mark. */
  readonly of = input.required<
    Pick<Line, 'name' | 'latin' | 'birthYear' | 'lastMetAt'> &
      Partial<Pick<Line, 'language' | 'restricted'>>
  >();

  private readonly language = inject(LanguageChoice).language;
  private readonly api = inject(Api);
  protected readonly icon = restricted;
  protected readonly met = computed(() => {
    const at = this.of().lastMetAt;
    return at && daysAgo(at, this.api.now(), this.language());
  });
}
