import { Component, computed, effect, inject, input, resource, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import users from 'lucide-static/icons/users.svg';

import type { ContactQuery } from '@one-stop-shop/scheduling/contracts';
import { type ServiceLanguage, tidiedSigns } from '@one-stop-shop/shared/contracts';
import { Day, Icon, Time } from '@one-stop-shop/shared/front-office';

import { AgendaApi } from '../agenda-api';

/** How long the keys must rest before somebody's visits are looked for, in milliseconds. */
const rest = 500;

/** Fewer digits are no number yet. */
const fewestDigits = 9;

/**
 * Whoever is booked for may have visits already: it warns and refuses nothing, and says so
 * only of the desks of the municipality.
 */
@Component({
  selector: 'oss-contact-warning',
  imports: [Day, Icon, Time, TranslatePipe],
  template: `
    <div role="status">
      @if (visits().length > 0) {
        <div class="notice notice--warning">
          <oss-icon [svg]="icon" />
          <div class="notice__words">
            <p>
              <strong>{{ 'agenda.same.known' | translate }}</strong>
            </p>
            <ul>
              @for (visit of visits().slice(0, most); track visit.id) {
                <li>
                  <bdi>{{ visit.firstName }}</bdi>: <oss-day [at]="visit.startsAt" />,
                  <oss-time [at]="visit.startsAt" />
                  @if (isSameHour(visit.startsAt, visit.endsAt)) {
                    <strong>({{ 'agenda.same.this-hour' | translate }})</strong>
                  }
                </li>
              }
              @if (visits().length > most) {
                <li>…</li>
              }
            </ul>
            <p>{{ 'agenda.same.all-the-same' | translate }}</p>
          </div>
        </div>
      }
    </div>
  `,
})
export class ContactWarning {
  readonly phone = input.required<string>();
  readonly email = input.required<string>();
  /** In which a number without prefix is read. */
  readonly language = input<ServiceLanguage>();
  /** The moment in view, to tell a visit at the same hour. */
  readonly startsAt = input<string>();

  private readonly api = inject(AgendaApi);
  private readonly asked = signal<ContactQuery | undefined>(undefined);
  private readonly reading = resource({
    params: () => this.asked(),
    // Without an answer there is no warning: nothing depends on it.
    loader: ({ params }) => this.api.ofContact(params).catch(() => ({ visits: [] })),
  });
  protected readonly icon = users;
  /** The hours stay in view below them. */
  protected readonly most = 3;
  protected readonly visits = computed(() =>
    this.reading.hasValue() ? this.reading.value().visits : [],
  );

  constructor() {
    effect((onCleanup) => {
      const query = queryFor(this.phone(), this.email(), this.language());
      const wait = setTimeout(() => this.asked.set(query), query ? rest : 0);
      onCleanup(() => clearTimeout(wait));
    });
  }

  protected isSameHour(startsAt: string, endsAt: string): boolean {
    const wanted = this.startsAt();
    if (!wanted) return false;
    const moment = Date.parse(wanted);
    return Date.parse(startsAt) <= moment && moment < Date.parse(endsAt);
  }
}

/** Undefined while neither is complete: nobody is looked for by half a number. */
function queryFor(
  phone: string,
  email: string,
  language: ServiceLanguage | undefined,
): ContactQuery | undefined {
  const digits = tidiedSigns(phone).replace(/\D/g, '');
  const query = {
    ...(digits.length >= fewestDigits && { phone: phone.trim() }),
    ...(/^\S+@\S+\.\S+$/.test(email.trim()) && { email: email.trim() }),
  };
  if (Object.keys(query).length === 0) return undefined;
  return { ...query, ...(language && { language }) };
}
