import { Service, computed, inject, resource, signal } from '@angular/core';
import { debounce } from '@angular/forms/signals';

import { personAnnounced, searchPersons } from '@one-stop-shop/case-management/contracts';
import { lastKnown } from '@one-stop-shop/shared/front-office';
import { FilterForm, lookAgain } from '@one-stop-shop/shared/front-office/staff';

import { PersonsApi } from '../persons-api';

/** Long enough that a name written at once is one question. */
const pause = 200;

/** Looks for persons as somebody types; an answer that was overtaken is dropped. */
@Service({ autoProvided: false })
export class PersonSearch {
  private readonly api = inject(PersonsApi);
  private readonly written = signal({ typed: '' });

  readonly form = new FilterForm({
    name: 'persons',
    contract: searchPersons,
    written: this.written,
    asRequest: ({ typed }) => ({ typed: typed.trim() }),
    wrong: 'persons.wrong',
    rules: ({ typed }) => debounce(typed, pause),
  });
  private readonly reading = resource({
    params: () => this.form.asked(),
    loader: async ({ params: { typed } }) => ({ typed, ...(await this.api.search(typed)) }),
  });
  /** Those of the last answer stay in view until the next one. */
  private readonly told = lastKnown(this.reading);

  readonly found = computed(() => this.told()?.found);
  readonly hasMore = computed(() => !!this.told()?.more);
  /** What the lines in view were found by; empty for those who were met last. */
  readonly foundBy = computed(() => this.told()?.typed ?? '');
  /** Those who were met, of those shown before anything is typed; those only registered come after. */
  readonly met = computed(() => this.found()?.filter(({ lastMetAt }) => lastMetAt) ?? []);
  readonly registered = computed(() => this.found()?.filter(({ lastMetAt }) => !lastMetAt) ?? []);
  /** What a look needs more of: one letter would begin every name, two digits end every number. */
  readonly lacks = computed(() => lackOf(this.foundBy()));
  readonly failure = this.reading.error;
  readonly isReading = this.reading.isLoading;

  constructor() {
    lookAgain(() => this.readAgain(), personAnnounced.kind);
  }

  readAgain(): void {
    this.reading.reload();
  }
}

function lackOf(typed: string): 'one-more' | 'more-digits' | undefined {
  if (/^\D$/u.test(typed)) return 'one-more';
  return /^[\d\s]+$/.test(typed) && typed.replace(/\s/g, '').length < 3 ? 'more-digits' : undefined;
}
