import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import visit from 'lucide-static/icons/calendar-days.svg';
import write from 'lucide-static/icons/pencil-line.svg';

import {
  type Encounter,
  type Person,
  casePermissions,
} from '@one-stop-shop/case-management/contracts';
import { Api, Day, Icon, Time } from '@one-stop-shop/shared/front-office';
import { RadioField, SessionInView } from '@one-stop-shop/shared/front-office/staff';

import { EncounterForm } from '../encounter/encounter-form';
import type { BegunEncounter } from '../encounter/written-encounter';
import { NoticeEntry } from '../notice/notice-entry';
import { AccessEntry } from './access-entry';
import { EncounterEntry } from './encounter-entry';
import { type TiedVisit, happenedWith } from './happened';
import { PersonStore } from './person-store';

/** An encounter in the making: what it begins with, or the one that is changed. */
interface Writing {
  readonly begun: BegunEncounter;
  readonly kept?: Encounter;
}

const filters = [
  { value: 'all', key: 'person.page.all' },
  { value: 'encounters', key: 'person.page.encounters' },
  { value: 'visits', key: 'person.page.visits' },
  { value: 'accesses', key: 'person.page.accesses' },
  { value: 'notices', key: 'notice.plural' },
];

/** All that happened with a person, the newest first, and what was done today written down. */
@Component({
  selector: 'oss-person-timeline',
  imports: [
    AccessEntry,
    Day,
    EncounterEntry,
    EncounterForm,
    Icon,
    NoticeEntry,
    RadioField,
    Time,
    TranslatePipe,
  ],
  templateUrl: './person-timeline.html',
})
export class PersonTimeline {
  readonly person = input.required<Person>();
  /** What was begun and is written on: of a visit, or `incontro` for none. */
  readonly draft = input<string>();

  private readonly clock = inject(Api);
  private readonly session = inject(SessionInView);
  private readonly open = inject(PersonStore);
  protected readonly icons = { visit, write };
  protected readonly filters = filters;
  protected readonly filter = signal('all');
  protected readonly writing = signal<Writing | undefined>(undefined);
  protected readonly mayRecord = computed(() => this.session.may(casePermissions.recordEncounter));
  /** Whether something new may be begun now. */
  readonly mayBegin = computed(() => this.mayRecord() && !this.writing());
  protected readonly all = computed(() => happenedWith(this.person()));
  protected readonly shown = computed(() =>
    this.all().filter(({ kind }) => this.filter() === 'all' || kind === this.filter()),
  );

  constructor() {
    effect(() => {
      const draft = this.draft();
      if (draft) untracked(() => this.goOn(draft));
    });
  }

  private goOn(draft: string): void {
    if (!this.mayRecord()) return;
    const visit = this.person().visits.find(({ id }) => id === draft);
    this.begin(visit);
    // A visit that stands no longer on the page still has its draft.
    if (!visit && draft !== 'incontro')
      this.writing.update((one) => one && { begun: { ...one.begun, visit: draft } });
  }

  begin(visit?: TiedVisit): void {
    const now = this.clock.now();
    now.setSeconds(0, 0);
    const language = visit?.language ?? this.person().facts.languages?.preferred;
    const startedAt = visit?.startsAt ?? now.toISOString();
    this.writing.set({ begun: { visit: visit?.id, startedAt, language } });
  }

  protected change(kept: Encounter): void {
    this.writing.set({ begun: { visit: kept.visit, startedAt: kept.startedAt }, kept });
  }

  protected finish(kept?: Encounter): void {
    this.writing.set(undefined);
    this.open.tell(kept ? 'changed' : 'encounter');
  }

  protected wasHere({ state }: TiedVisit): boolean {
    return state === 'arrived' || state === 'fulfilled';
  }

  /**
   * Others correct nothing in somebody's words. What is withheld from its own author too can't stand
   * in the form, and would be lost with it.
   */
  protected mayChange({ author, withheld }: Encounter): boolean {
    return author === this.session.operatorId() && !withheld;
  }
}
