import { Component, inject, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { TextField } from '../changes/text-field';
import { type FeastDraft, ruleShapes } from './feast-draft';
import { FeastWords } from './feast-words';

/** Which kind of rule finds the day, and its parts. */
@Component({
  selector: 'oss-feast-rule-fields',
  imports: [TranslatePipe, TextField],
  templateUrl: './feast-rule-fields.html',
})
export class FeastRuleFields {
  readonly draft = input.required<FeastDraft>();
  readonly wrongDay = input.required<string | false>();
  readonly wrongEaster = input.required<string | false>();

  protected readonly words = inject(FeastWords);
  protected readonly shapes = ruleShapes;
  protected readonly months = Array.from({ length: 12 }, (_, index) => index + 1);
  protected readonly weekdays = [1, 2, 3, 4, 5, 6, 7];
  protected readonly ordinals = [1, 2, 3, 4];
}
