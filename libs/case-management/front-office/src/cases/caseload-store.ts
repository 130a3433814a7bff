import { Service, computed, inject, linkedSignal, resource, signal } from '@angular/core';

import { personAnnounced } from '@one-stop-shop/case-management/contracts';
import { ReadAgain, lastKnown } from '@one-stop-shop/shared/front-office';
import { SessionInView, lookAgain } from '@one-stop-shop/shared/front-office/staff';

import { CasesApi } from './cases-api';

/** Whom the reader has in charge, in one municipality at a time. */
@Service({ autoProvided: false })
export class CaseloadStore {
  private readonly api = inject(CasesApi);
  private readonly session = inject(SessionInView);
  private readonly again = new ReadAgain();
  readonly municipality = linkedSignal(() => this.session.municipalities()[0] ?? '');
  private readonly reading = resource({
    params: () => this.municipality() || undefined,
    loader: ({ params }) =>
      this.again.read(async () => ({
        municipality: params,
        ...(await this.api.caseload(params)),
      })),
  });
  private readonly told = lastKnown(this.reading);

  /** Never those of another municipality, while these are read. */
  readonly known = computed(() => {
    const told = this.told();
    return told?.municipality === this.municipality() ? told : undefined;
  });
  readonly failure = this.reading.error;
  readonly isHandedOver = signal(false);

  constructor() {
    lookAgain(() => this.refresh(), personAnnounced.kind);
  }

  refresh(): void {
    this.again.ask(this.reading);
  }

  tellHandedOver(): void {
    this.isHandedOver.set(true);
    this.refresh();
  }
}
