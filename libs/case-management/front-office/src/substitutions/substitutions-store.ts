import { Service, computed, inject, linkedSignal, resource, signal } from '@angular/core';

import { AsyncAction, ReadAgain, lastKnown } from '@one-stop-shop/shared/front-office';
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
  /** What was done last: a part of a catalogue key. */
  readonly done = signal<'done' | 'ended' | undefined>(undefined);
  readonly ending = new AsyncAction();

  refresh(): void {
    this.again.ask(this.reading);
  }

  tellNamed(): void {
    this.done.set('done');
    this.refresh();
  }

  end(id: string): Promise<void> {
    return this.ending.run(async () => {
      await this.api.end(id);
      this.done.set('ended');
      this.refresh();
    });
  }
}
