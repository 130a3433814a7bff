import { Service, computed, inject, linkedSignal, resource, signal } from '@angular/core';

import { ReadAgain, lastKnown } from '@one-stop-shop/shared/front-office';
import { SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { SubstitutionsApi } from './substitutions-api';

/** Of one municipality at a time: who works there, and who stands in for whom. */
@Service({ autoProvided: false })
export class SubstitutionsStore {
  private readonly api = inject(SubstitutionsApi);
  private readonly session = inject(SessionInView);
  private readonly again = new ReadAgain();
  readonly municipality = linkedSignal(() => this.session.municipalities()[0] ?? '');
  private readonly reading = resource({
    params: () => this.municipality() || undefined,
    loader: ({ params }) =>
      this.again.read(async () => {
        const [substitutions, colleagues] = await Promise.all([
          this.api.of(params),
          this.api.colleagues(params),
        ]);
        return { municipality: params, substitutions, colleagues };
      }),
  });
  private readonly told = lastKnown(this.reading);

  /** Never those of another municipality, while these are read. */
  readonly known = computed(() => {
    const told = this.told();
    return told?.municipality === this.municipality() ? told : undefined;
  });
  readonly failure = this.reading.error;
  readonly isNamed = signal(false);

  refresh(): void {
    this.again.ask(this.reading);
  }

  tellNamed(): void {
    this.isNamed.set(true);
    this.refresh();
  }
}
