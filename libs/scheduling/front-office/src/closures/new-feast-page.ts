import { Component, computed, inject, linkedSignal } from '@angular/core';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';

import { enteredFeast, officesOnFeast } from '@one-stop-shop/scheduling/contracts';
import {
  type Choice,
  ChoiceField,
  FormField,
  RadioField,
  RequestForm,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { ChangePage } from '../changes/change-page';
import { PendingChange } from '../changes/pending-change';
import { PlaceNames } from '../changes/place-names';
import { FeastRuleFields } from './feast-rule-fields';
import { FeastWords } from './feast-words';
import { asFeast, asRule, newFeast } from './written-feast';

/** A feast of a municipality, as a rule that names its day in every year. */
@Component({
  selector: 'oss-new-feast-page',
  imports: [
    ChangePage,
    ChoiceField,
    FeastRuleFields,
    FormField,
    RadioField,
    TextField,
    TranslatePipe,
  ],
  providers: [PendingChange, PlaceNames],
  templateUrl: './new-feast-page.html',
})
export class NewFeastPage {
  private readonly words = inject(FeastWords);
  private readonly translate = inject(TranslateService);
  private readonly pending = inject(PendingChange);
  protected readonly names = inject(PlaceNames);

  protected readonly municipalities = computed<readonly Choice[]>(() =>
    this.names.inView().map((code) => ({ value: code, words: this.names.nameOf(code) })),
  );
  protected readonly offices = computed<readonly Choice[]>(() =>
    officesOnFeast.options.map((one) => ({
      value: one,
      words: String(this.translate.instant(`feasts.form.offices-${one}`)),
    })),
  );

  protected readonly form = new RequestForm({
    name: 'feast',
    contract: enteredFeast,
    written: linkedSignal(() => newFeast(this.names.inView()[0] ?? '')),
    asRequest: asFeast,
    wrong: 'feasts.wrong',
    draft: 'feast',
    doing: this.pending.looking,
    act: (feast) => this.pending.look({ kind: 'enter-feast', feast }),
  });

  /** As it was looked at. */
  protected readonly entered = this.pending.ofKind('enter-feast');

  /** "29 settembre": the sentence about the bookings begins with the rule. */
  protected readonly when = computed(() => {
    const feast = this.entered()?.feast;
    return feast ? this.words.rule(feast.rule) : '';
  });

  protected readonly ruleInWords = computed(() => {
    const { rule } = this.form.fields;
    return rule().valid() ? this.words.rule(asRule(rule().value())) : '';
  });
}
