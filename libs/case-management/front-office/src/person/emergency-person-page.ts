import { Component, computed, inject, input, resource } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import eye from 'lucide-static/icons/eye.svg';

import { Icon } from '@one-stop-shop/shared/front-office';
import { PageLayout } from '@one-stop-shop/shared/front-office/staff';

import { PersonsApi } from '../persons-api';
import { PersonResidence } from '../residence/person-residence';
import { AccessEntry } from './access-entry';
import { EncounterEntry } from './encounter-entry';
import { happenedWith } from './happened';
import { PersonContacts } from './person-contacts';
import { PersonFacts } from './person-facts';
import { PersonHead } from './person-head';
import { PersonStore } from './person-store';

/** Somebody of another municipality, while an emergency access is open: to read, and nothing else. */
@Component({
  selector: 'oss-emergency-person-page',
  imports: [
    AccessEntry,
    EncounterEntry,
    Icon,
    PageLayout,
    PersonContacts,
    PersonFacts,
    PersonHead,
    PersonResidence,
    TranslatePipe,
  ],
  providers: [PersonStore],
  template: `
    <oss-page
      width="list"
      back="/sportello/emergenza"
      backTo="person.emergency.back"
      [title]="person() ? 'person.page.named' : 'person.page.title'"
      [values]="{ name: person()?.name }"
      [failure]="reading.error()"
      [known]="!!person()"
      (retry)="reading.reload()"
    >
      @if (person(); as person) {
        <p class="notice notice--warning">
          <oss-icon [svg]="icon" />
          <span class="notice__words">{{ 'person.emergency.read-only' | translate }}</span>
        </p>
        <div class="person-page">
          <div class="person-page__side">
            <oss-person-head [person]="person" />
            <oss-person-contacts [person]="person" />
            <oss-person-facts [person]="person" />
            <oss-person-residence [person]="person" />
          </div>
          <section class="timeline" aria-labelledby="person-timeline">
            <h2 id="person-timeline">{{ 'person.page.timeline' | translate }}</h2>
            <ol class="timeline__entries">
              @for (one of happened(); track one.kind + one.at) {
                <li class="timeline__entry">
                  @if (one.kind === 'encounters') {
                    <oss-encounter-entry [of]="one.encounter" />
                  } @else if (one.kind === 'accesses') {
                    <oss-access-entry [of]="one.access" />
                  }
                </li>
              } @empty {
                <li class="small">{{ 'person.page.empty' | translate }}</li>
              }
            </ol>
          </section>
        </div>
      }
    </oss-page>
  `,
})
export class EmergencyPersonPage {
  /** Id of the access, from the address. */
  readonly access = input.required<string>();

  private readonly persons = inject(PersonsApi);
  protected readonly icon = eye;
  // Each reading is written down: it is read once, and again when somebody asks.
  protected readonly reading = resource({
    params: () => this.access(),
    loader: ({ params }) => this.persons.inEmergency(params),
  });
  protected readonly person = computed(() =>
    this.reading.hasValue() ? this.reading.value() : undefined,
  );
  protected readonly happened = computed(() => {
    const person = this.person();
    return person ? happenedWith(person) : [];
  });
}
