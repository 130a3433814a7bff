import { Component, inject, input, resource } from '@angular/core';

import { Failure, Waiting } from '@one-stop-shop/shared/front-office';

import { AgendaApi } from '../agenda-api';

/** What the person wrote about their visit, read when its panel is opened. */
@Component({
  selector: 'oss-visit-words',
  imports: [Failure, Waiting],
  template: `
    @if (reading.hasValue()) {
      <span class="facts__words" dir="auto">{{ reading.value().words ?? '–' }}</span>
    } @else if (reading.error()) {
      <oss-failure [failure]="reading.error()" (retry)="reading.reload()" />
    } @else {
      <oss-waiting words="agenda.loading" />
    }
  `,
})
export class VisitWords {
  readonly visit = input.required<string>();

  private readonly api = inject(AgendaApi);
  protected readonly reading = resource({
    params: () => this.visit(),
    loader: ({ params }) => this.api.words(params),
  });
}
