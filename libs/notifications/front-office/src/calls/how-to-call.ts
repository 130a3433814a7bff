import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import hours from 'lucide-static/icons/clock-alert.svg';
import dontWrite from 'lucide-static/icons/pen-off.svg';
import neutral from 'lucide-static/icons/shield-alert.svg';

import type { PersonToCall } from '@one-stop-shop/notifications/contracts';
import { Icon } from '@one-stop-shop/shared/front-office';

/** What must be kept to before somebody picks up: a word too many can hurt the person. */
@Component({
  selector: 'oss-how-to-call',
  imports: [Icon, TranslatePipe],
  template: `
    @for (rule of rules(); track rule.words) {
      <p class="mark mark--not_reached call__rule">
        <oss-icon [svg]="rule.icon" />
        <span>{{ rule.words | translate: person().safely.hours ?? undefined }}</span>
      </p>
    }
  `,
})
export class HowToCall {
  readonly person = input.required<PersonToCall>();

  protected readonly rules = computed(() =>
    rulesFor(this.person()).map((rule) => ({
      words: `calls.safely.${rule}`,
      icon: icons[rule],
    })),
  );
}

/** The rules of a call, by the last word of their sentences, the first to mind on top. */
export type CallRule = 'dont-write' | 'cannot-be-told' | 'hours' | 'no-hour' | 'shared' | 'neutral';

const icons: Readonly<Record<CallRule, string>> = {
  ...{ 'dont-write': dontWrite, 'cannot-be-told': dontWrite },
  ...{ hours, 'no-hour': hours },
  ...{ shared: neutral, neutral },
};

/** Empty for whoever has asked for nothing. */
export function rulesFor({ phone, safely }: PersonToCall): readonly CallRule[] {
  const rules: CallRule[] = [];
  if (safely.dontWrite) rules.push(phone ? 'dont-write' : 'cannot-be-told');
  if (!phone) return rules;
  if (safely.hours) rules.push(safely.hours.from < safely.hours.to ? 'hours' : 'no-hour');
  if (safely.shared) rules.push('shared');
  if (safely.neutral) rules.push('neutral');
  return rules;
}
