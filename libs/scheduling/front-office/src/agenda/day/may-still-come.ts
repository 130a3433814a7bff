import { Component, computed, inject } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import door from 'lucide-static/icons/door-closed.svg';

import { Day, Icon, LanguageName, Time } from '@one-stop-shop/shared/front-office';

import { dayOf } from '../calendar/desk-days';
import { AgendaStore } from '../agenda-store';

/** People who may stand at the desk on this day, since nobody could tell them of a change. */
@Component({
  selector: 'oss-may-still-come',
  imports: [Day, Icon, LanguageName, Time, TranslatePipe],
  template: `
    @if (people().length > 0) {
      <section class="notice notice--warning may-still-come" aria-labelledby="may-still-come">
        <oss-icon [svg]="icon" />
        <div class="notice__words">
          <h2 id="may-still-come">{{ 'agenda.may-still-come.title' | translate }}</h2>
          <p>{{ 'agenda.may-still-come.why' | translate }}</p>
          <ul>
            @for (person of people(); track person.id + person.before) {
              <li>
                <strong
                  ><oss-time [at]="person.before" />, <bdi>{{ person.firstName }}</bdi></strong
                >
                (<oss-language-name [of]="person.language" />):
                @if (person.startsAt; as startsAt) {
                  {{ 'agenda.may-still-come.moved' | translate }}
                  <oss-day [at]="startsAt" />, <oss-time [at]="startsAt" />
                } @else {
                  {{ 'agenda.may-still-come.cancelled' | translate }}
                }
              </li>
            }
          </ul>
        </div>
      </section>
    }
  `,
})
export class MayStillComeList {
  private readonly open = inject(AgendaStore);
  protected readonly icon = door;
  protected readonly people = computed(() =>
    (this.open.agenda()?.mayStillCome ?? []).filter(
      ({ before }) => dayOf(before) === this.open.day(),
    ),
  );
}
