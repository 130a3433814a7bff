import { Component, computed, inject, input, output } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import closed from 'lucide-static/icons/calendar-off.svg';
import unsure from 'lucide-static/icons/circle-question-mark.svg';
import open from 'lucide-static/icons/door-open.svg';

import type { EnteredFeast, Feast } from '@one-stop-shop/scheduling/contracts';
import { Icon } from '@one-stop-shop/shared/front-office';

import { PlaceNames } from '../changes/place-names';
import { WhenWords } from '../changes/when-words';
import { FeastWords } from './feast-words';

/** The feasts of each municipality: their rule, their next day, and whether the offices close. */
@Component({
  selector: 'oss-feast-list',
  imports: [Icon, TranslatePipe],
  templateUrl: './feast-list.html',
})
export class FeastList {
  readonly feasts = input.required<readonly Feast[]>();
  readonly confirm = output<{ feast: Feast; offices: EnteredFeast['offices'] }>();
  readonly withdraw = output<Feast>();

  private readonly names = inject(PlaceNames);
  private readonly days = inject(WhenWords);
  protected readonly words = inject(FeastWords);
  protected readonly icons = { to_be_confirmed: unsure, closed, open };
  protected readonly groups = computed(() =>
    [...new Set(this.feasts().map(({ municipality }) => municipality))]
      .map((code) => ({
        code,
        name: this.names.nameOf(code),
        feasts: inOrder(this.feasts().filter(({ municipality }) => municipality === code)),
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'it')),
  );

  protected nextDay({ nextDays: [next] }: Feast): string {
    return next ? this.days.withYear(next) : '';
  }

  protected possible({ offices }: Feast): EnteredFeast['offices'][] {
    return (['closed', 'open'] as const).filter((one) => one !== offices);
  }
}

function inOrder(feasts: readonly Feast[]): readonly Feast[] {
  const next = ({ nextDays }: Feast) => nextDays[0] ?? '';
  return feasts.toSorted((one, other) => next(one).localeCompare(next(other)));
}
