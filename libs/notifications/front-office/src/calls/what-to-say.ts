import { Component, computed, input } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import moved from 'lucide-static/icons/calendar-clock.svg';
import cancelled from 'lucide-static/icons/calendar-x.svg';

import type { PersonToCall } from '@one-stop-shop/notifications/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { Day, Icon, LanguageName, Time } from '@one-stop-shop/shared/front-office';

/**
 * What a person must hear when it is more than a reminder: which visits are moved, which are off.
 * Other contexts bring the words of their kinds, as `calls.about.<kind>` in their catalogue.
 */
@Component({
  selector: 'oss-what-to-say',
  imports: [Day, Icon, LanguageName, Time, TranslatePipe],
  template: `
    @if (ownWords(); as words) {
      <p>{{ words | translate }}</p>
    }
    @if (news().length > 0) {
      <ul class="call__news">
        @for (one of news(); track $index) {
          <li class="mark" [class.mark--not_reached]="!one.now">
            <oss-icon [svg]="one.now ? movedIcon : cancelledIcon" />
            <span>
              @if (one.who; as who) {
                <bdi>{{ who.firstName }}</bdi>
                @if (who.language; as language) {
                  · <oss-language-name [of]="language" />
                }
                @if (who.forSomeoneElse) {
                  ({{ 'calls.booked-for' | translate }})
                }
                ·
              }
              @if (one.now; as now) {
                {{ 'calls.say.moved' | translate }} <oss-day [at]="now" />, <oss-time [at]="now" />
              } @else {
                {{ 'calls.say.cancelled' | translate }}
              }
              @if (one.before; as before) {
                <span class="call__before">
                  {{ 'calls.say.before' | translate }} <oss-day [at]="before" />,
                  <oss-time [at]="before" />
                </span>
              }
            </span>
          </li>
        }
      </ul>
    }
  `,
})
export class WhatToSay {
  readonly person = input.required<PersonToCall>();

  protected readonly movedIcon = moved;
  protected readonly cancelledIcon = cancelled;
  protected readonly news = computed(() => newsFor(this.person()));
  protected readonly ownWords = computed(() => {
    const { about } = this.person();
    return aboutVisits.has(about) ? undefined : `calls.about.${about}`;
  });
}

const aboutVisits = new Set(['confirmation', 'reminder', 'moved', 'cancelled', 'desk_change']);

/** A visit of which there is news; `now` is missing when it is cancelled. */
export interface News {
  /** Whose visit, where one call tells of several people or visits. */
  readonly who?: {
    readonly firstName: string;
    /** Only where it is not the language of the call. */
    readonly language: ServiceLanguage | undefined;
    readonly forSomeoneElse: boolean;
  };
  readonly now: string | undefined;
  /** The moment that no longer counts, where it is known. */
  readonly before: string | undefined;
}

/** Empty for what the person knows already. */
export function newsFor({ about, startsAt, changes, language }: PersonToCall): readonly News[] {
  switch (about) {
    case 'moved':
      return [{ now: startsAt, before: undefined }];
    case 'cancelled':
      return [{ now: undefined, before: startsAt }];
    case 'desk_change':
      return changes.map((change) => ({
        who: {
          firstName: change.firstName,
          language: change.language === language ? undefined : change.language,
          forSomeoneElse: change.forSomeoneElse,
        },
        now: change.startsAt ?? undefined,
        before: change.before,
      }));
    default:
      return [];
  }
}
