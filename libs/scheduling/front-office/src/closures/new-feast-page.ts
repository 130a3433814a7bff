import { Component, computed, inject, linkedSignal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslatePipe, TranslateService } from '@ngx-translate/core';

import { enteredFeast, officesOnFeast } from '@one-stop-shop/scheduling/contracts';
import {
  type Choice,
  ChoiceField,
  Form,
  FormField,
  PageLayout,
  RadioField,
  RequestForm,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { ChangePreview } from '../changes/change-preview';
import { PendingChange } from '../changes/pending-change';
import { PlaceNames } from '../changes/place-names';
import { FeastRuleFields } from './feast-rule-fields';
import { FeastWords } from './feast-words';
import { asFeast, asRule, newFeast } from './written-feast';

/** A feast of a municipality, as a rule that names its day in every year. */
@Component({
  selector: 'oss-new-feast-page',
  imports: [
    ChangePreview,
    ChoiceField,
    FeastRuleFields,
    Form,
    FormField,
    PageLayout,
    RadioField,
    TextField,
    TranslatePipe,
  ],
  providers: [PendingChange, PlaceNames],
  templateUrl: './new-feast-page.html',
})
export class NewFeastPage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly words = inject(FeastWords);
  private readonly translate = inject(TranslateService);
  protected readonly pending = inject(PendingChange);
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
    doing: this.pending.looking,
    act: (feast) => this.pending.look({ kind: 'enter-feast', feast }),
  });

  /** As it was looked at. */
  protected readonly entered = computed(() => {
    const change = this.pending.change();
    return change?.kind === 'enter-feast' ? change.feast : undefined;
  });

  /** "29 settembre": the sentence about the bookings begins with the rule. */
  protected readonly when = computed(() => {
    const feast = this.entered();
    return feast ? this.words.rule(feast.rule) : '';
  });

  protected readonly ruleInWords = computed(() => {
    const { rule } = this.form.fields;
    return rule().valid() ? this.words.rule(asRule(rule().value())) : '';
  });

  protected goToClosedDays(): void {
    void this.router.navigate(['../..'], { relativeTo: this.route });
  }
}
