import { Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslatePipe } from '@ngx-translate/core';

import {
  mediationModes,
  sensitiveServices,
  sensitiveTopics,
  teachBacks,
  unmetModes,
} from '@one-stop-shop/case-management/contracts';
import {
  ChipsField,
  ChoiceField,
  FormField,
  RadioField,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { Choices } from '../facts/choices';
import { chipKeys, servicesByUse, servicesInView, topicsByUse, topicsInView } from './often-chosen';
import type { WrittenMeeting } from './written-encounter';

const usualMinutes = ['10', '20', '30', '40', '60'].map((value) => ({ value, words: value }));

/** What was done, how long, and how one understood each other: with one person or with several. */
@Component({
  selector: 'oss-encounter-fields',
  imports: [ChipsField, ChoiceField, FormField, RadioField, TextField, TranslatePipe],
  templateUrl: './encounter-fields.html',
})
export class EncounterFields {
  readonly fields = input.required<Pick<FieldTree<WrittenMeeting>, keyof WrittenMeeting>>();

  protected readonly choices = inject(Choices);
  protected readonly keys = chipKeys;
  protected readonly topicsInView = topicsInView;
  protected readonly servicesInView = servicesInView;
  protected readonly usualMinutes = usualMinutes;
  protected readonly topics = this.choices.worded('case-list.topic', topicsByUse, sensitiveTopics);
  protected readonly services = this.choices.worded(
    'case-list.service',
    servicesByUse,
    sensitiveServices,
  );
  protected readonly teachBacks = this.choices.worded('case-list.teach-back', teachBacks);
  protected readonly mediations = this.choices.worded('case-list.mediation', mediationModes);
  protected readonly isUnmet = computed(() => {
    const mediation = this.fields().mediation().value();
    return unmetModes.some((mode) => mode === mediation);
  });
}
