import { Component, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import type {
  Birth,
  FactKind,
  PersonFacts,
  PersonName,
} from '@one-stop-shop/case-management/contracts';
import { LanguageChoice, LanguageName, LongDay } from '@one-stop-shop/shared/front-office';
import { MunicipalityDirectory } from '@one-stop-shop/shared/front-office/staff';

import { countryName } from './country-choices';

/** One fact in words, as it is or as it was. */
@Component({
  selector: 'oss-fact-words',
  imports: [LanguageName, LongDay, TranslatePipe],
  templateUrl: './fact-words.html',
})
export class FactWords {
  readonly kind = input.required<FactKind>();
  readonly of = input.required<PersonFacts>();

  private readonly language = inject(LanguageChoice).language;
  private readonly places = inject(MunicipalityDirectory);

  protected fullName({ given, family }: PersonName): string {
    return [given, family].filter(Boolean).join(' ');
  }

  protected dayOf(birth: Birth): string | undefined {
    return 'date' in birth ? birth.date : undefined;
  }

  protected yearOf(birth: Birth): string {
    return 'year' in birth ? `${birth.year}` : '';
  }

  protected country(code: string): string {
    return countryName(code, this.language());
  }

  /** People speak more languages than the desks do: any code has a name, or stands for itself. */
  protected named(codes: readonly string[]): string {
    const names = new Intl.DisplayNames([this.language()], { type: 'language' });
    return codes.map((code) => names.of(code) ?? code).join(', ');
  }

  protected place(living: PersonFacts['residence']): string {
    const { municipality, address } = living ?? {};
    const name = municipality && this.places.nameOf(municipality);
    return [address, name].filter(Boolean).join(', ');
  }
}
