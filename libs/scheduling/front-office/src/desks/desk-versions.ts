import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import future from 'lucide-static/icons/calendar-clock.svg';
import inForce from 'lucide-static/icons/circle-check.svg';
import past from 'lucide-static/icons/history.svg';

import type { ManagedDesk, TimetableVersion } from '@one-stop-shop/scheduling/contracts';
import { Icon } from '@one-stop-shop/shared/front-office';

import { WhenWords } from '../changes/when-words';

import { VersionFacts } from './version-facts';
import { differencesOf, versionBefore } from './version-differences';
import { VersionDifferencesList } from './version-differences-list';
import { WeekHours } from './week-hours';

/** A desk through time: what is coming, what counts now, and what is over. */
@Component({
  selector: 'oss-desk-versions',
  imports: [Icon, RouterLink, TranslatePipe, VersionDifferencesList, VersionFacts, WeekHours],
  templateUrl: './desk-versions.html',
})
export class DeskVersions {
  readonly desk = input.required<ManagedDesk>();
  readonly isOnlyOne = input.required<boolean>();
  readonly withdraw = output<TimetableVersion>();

  private readonly words = inject(WhenWords);
  protected readonly icons = { past, in_force: inForce, future };
  protected readonly standing = computed(() => {
    const versions = this.desk().versions.map((version) => {
      const before = versionBefore(version, this.desk().versions);
      return { version, differences: before && differencesOf(before, version) };
    });
    return {
      now: versions.filter(({ version }) => version.standing !== 'past'),
      past: versions.filter(({ version }) => version.standing === 'past'),
    };
  });

  protected dayOf(day: string): string {
    return this.words.withYear(day);
  }
}
