import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type Encounter,
  changeEncounter,
  editableHours,
  encounterKinds,
  recordEncounter,
} from '@one-stop-shop/case-management/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Api, FormKey } from '@one-stop-shop/shared/front-office';
import {
  ChipKeys,
  ChoiceField,
  Form,
  FormField,
  KeyPreference,
  LongTextField,
  OpensWhen,
  RequestForm,
  TextField,
} from '@one-stop-shop/shared/front-office/staff';

import { Choices } from '../facts/choices';
import { PersonsApi } from '../persons-api';
import { EncounterDrafts } from './encounter-drafts';
import { EncounterFields } from './encounter-fields';
import { EncounterMoment } from './encounter-moment';
import { chipKeys } from './often-chosen';
import { neededMoment, neededReason } from './needed-answers';
import {
  type BegunEncounter,
  type WrittenEncounter,
  asEncounter,
  begunEncounter,
  writtenEncounter,
} from './written-encounter';

const aDay = 86_400_000;

/** What was done with somebody, in seconds: chips under single keys, Ctrl+Enter, and a note if any. */
@Component({
  selector: 'oss-encounter-form',
  imports: [
    ChipKeys,
    ChoiceField,
    EncounterFields,
    EncounterMoment,
    Form,
    FormField,
    LongTextField,
    OpensWhen,
    TextField,
    TranslatePipe,
  ],
  templateUrl: './encounter-form.html',
})
export class EncounterForm {
  /** Id of the person. */
  readonly person = input.required<string>();
  readonly begun = input.required<BegunEncounter>();
  /** The one that is changed; none for a new one. */
  readonly kept = input<Encounter>();
  /** Id of the heading that names it. */
  readonly labelledBy = input<string>();
  readonly saved = output();

  private readonly persons = inject(PersonsApi);
  private readonly clock = inject(Api);
  private readonly key = new FormKey();
  protected readonly preference = inject(KeyPreference);
  protected readonly choices = inject(Choices);
  protected readonly keys = chipKeys;
  protected readonly kinds = this.choices.worded('case-list.kind', encounterKinds);
  protected readonly today = deskDay(this.clock.now());
  protected readonly dueDays = [
    { words: 'encounter.tomorrow', day: this.dayAfter(1) },
    { words: 'encounter.one-week', day: this.dayAfter(7) },
    { words: 'encounter.two-weeks', day: this.dayAfter(14) },
  ];

  private readonly written = signal<WrittenEncounter>(
    begunEncounter({ startedAt: this.clock.now().toISOString() }),
  );
  private readonly drafts = new EncounterDrafts(() => {
    const [person, { visit }, kept] = untracked(() => [this.person(), this.begun(), this.kept()]);
    return kept ? undefined : { person, ...(visit && { visit }) };
  });
  protected readonly form = new RequestForm({
    name: 'encounter',
    contract: recordEncounter,
    written: this.written,
    asRequest: (written) => ({
      ...this.visitOf(untracked(this.begun)),
      ...asEncounter(written, untracked(this.begun)),
    }),
    wrong: 'encounter.wrong',
    rules: ({ startedAt, reason }) => {
      neededMoment(startedAt, () => this.today);
      neededReason(reason, () => this.isLate());
    },
    draft: () =>
      untracked(() => {
        const [{ visit = '' }, kept] = [this.begun(), this.kept()];
        return ['encounter', this.person(), kept?.id ?? visit].join(' ');
      }),
    draftPlace: this.drafts,
    act: async ({ visit, ...content }) => {
      const kept = this.kept();
      if (kept) {
        const { reason } = this.written();
        const why = reason.trim() ? { reason } : {};
        const change = changeEncounter.parse({ ...content, ...why, shown: kept.version });
        await this.persons.changeEncounter(kept.id, change);
      } else {
        const met = { ...content, ...(visit && { visit }) };
        const draft = await this.drafts.settled(() => this.form.draft?.besides());
        const named = { ...met, ...(draft && { draft }) };
        await this.persons.recordEncounter(this.person(), named, this.key.for(met));
        this.key.useUp();
      }
      this.saved.emit();
    },
  });

  protected readonly isPromised = computed(() => {
    const { words, due } = this.written().nextStep;
    return !!words.trim() || !!due;
  });
  /** Folded away, what is wrong would be said to nobody. */
  protected readonly isMomentWrong = computed(() =>
    this.form.mistakes().some(({ field }) => field.includes('startedAt')),
  );
  /** After a day its change needs a reason. */
  protected readonly isLate = computed(() => {
    const kept = this.kept();
    const age = kept ? this.clock.now().getTime() - Date.parse(kept.writtenAt) : 0;
    return age > (editableHours / 24) * aDay;
  });

  constructor() {
    // Pages read themselves again while somebody writes: only something else begins anew.
    const about = computed(() => {
      const [{ visit }, kept] = [this.begun(), this.kept()];
      return [this.person(), visit, kept?.id, kept?.version].join(' ');
    });
    effect(() => {
      about();
      untracked(() => {
        const kept = this.kept();
        this.form.begin(kept ? writtenEncounter(kept) : begunEncounter(this.begun()));
      });
    });
  }

  private visitOf({ visit }: BegunEncounter) {
    return visit && !untracked(this.kept) ? { visit } : {};
  }

  private dayAfter(days: number): string {
    return deskDay(new Date(this.clock.now().getTime() + days * aDay));
  }
}
