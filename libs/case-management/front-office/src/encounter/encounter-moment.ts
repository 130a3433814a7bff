import { Component, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';

import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';
import { FormField, TextField, TimeField } from '@one-stop-shop/shared/front-office/staff';

import type { WrittenMeeting } from './written-encounter';

/** When somebody was met: a day until today, and a time. */
@Component({
  selector: 'oss-encounter-moment',
  imports: [FormField, TextField, TimeField],
  template: `
    <div class="desk-pairs">
      <oss-text-field
        label="encounter.day"
        type="date"
        [most]="today"
        [formField]="startedAt().day"
      />
      <oss-time-field label="encounter.time" [formField]="startedAt().time" />
    </div>
  `,
})
export class EncounterMoment {
  readonly startedAt = input.required<FieldTree<WrittenMeeting['startedAt']>>();

  protected readonly today = deskDay(inject(Api).now());
}
