import {
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import check from 'lucide-static/icons/circle-check.svg';
import look from 'lucide-static/icons/user-search.svg';
import add from 'lucide-static/icons/user-plus.svg';

import { type Candidate, casePermissions } from '@one-stop-shop/case-management/contracts';
import { deskDay } from '@one-stop-shop/shared/contracts';
import { Failure, Icon, Waiting } from '@one-stop-shop/shared/front-office';
import { SessionInView, type VisitInPanel } from '@one-stop-shop/shared/front-office/staff';

import { EncounterForm } from '../encounter/encounter-form';
import type { BegunEncounter } from '../encounter/written-encounter';
import { PersonLine } from '../facts/person-line';
import type { BegunPerson } from '../registering/begun-person';
import { NewPersonForm } from '../registering/new-person-form';
import { RecognitionStore } from './recognition-store';

interface Said {
  readonly key: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** Beside a visit of an agenda: who it is that has come, and then what was done. */
@Component({
  selector: 'oss-who-it-is',
  imports: [
    EncounterForm,
    Failure,
    Icon,
    NewPersonForm,
    PersonLine,
    RouterLink,
    TranslatePipe,
    Waiting,
  ],
  providers: [RecognitionStore],
  templateUrl: './who-it-is.html',
})
export class WhoItIs {
  readonly visit = input.required<VisitInPanel>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly session = inject(SessionInView);
  protected readonly open = inject(RecognitionStore);
  protected readonly icons = { add, check, look };
  /** Of the area in which they work. */
  protected readonly persons = `/${inject(Router).url.split(/[/?]/)[1] ?? ''}/persone`;
  /** The visit for which somebody asked before it came. */
  protected readonly asked = signal('');

  private readonly id = computed(() => this.visit().id);
  /** Not where whoever looks doesn't see who comes, nor for a visit that won't be. */
  protected readonly isShown = computed(
    () => !!this.visit().firstName && this.visit().state !== 'cancelled',
  );
  private readonly isHere = computed(() => ['arrived', 'fulfilled'].includes(this.visit().state));
  /** Before somebody is here only who asks is told: looking is recorded, and counted. */
  protected readonly isWanted = computed(() => this.isHere() || this.asked() === this.id());
  protected readonly isRegistering = linkedSignal({ source: this.id, computation: () => false });
  protected readonly isWriting = linkedSignal({ source: this.id, computation: () => false });
  protected readonly said = linkedSignal<string, Said | undefined>({
    source: this.id,
    computation: () => undefined,
  });
  protected readonly mayRegister = computed(() => this.session.may(casePermissions.registerPerson));
  protected readonly mayRecord = computed(
    () => this.isHere() && this.session.may(casePermissions.recordEncounter),
  );

  /** Of which something was just written down: a second press is a second encounter. */
  private readonly recorded = signal<ReadonlySet<string>>(new Set());
  protected readonly isRecorded = computed(() => this.recorded().has(this.id()));

  /** On the day of the visit or since: what was done is written, and a second encounter is rare. */
  protected readonly isMet = computed(() => {
    const metAt = this.open.recognition()?.tied?.lastMetAt;
    return !!metAt && deskDay(new Date(metAt)) >= deskDay(new Date(this.visit().startsAt));
  });

  protected readonly begun = computed<BegunPerson>(() => {
    const { id, firstName: name, phone, email, language, municipality } = this.visit();
    const { startsAt, channel } = this.visit();
    return { name, phone, email, language, municipality, visit: { id, startsAt, channel } };
  });
  protected readonly encounter = computed<BegunEncounter>(() => {
    const { id, startsAt, endsAt, language } = this.visit();
    const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
    return { visit: id, startedAt: startsAt, minutes, language };
  });

  constructor() {
    effect(() => {
      const wanted = this.isShown() && this.isWanted() ? this.id() : undefined;
      untracked(() => this.open.visit.set(wanted));
    });
  }

  protected async tie({ id, name }: Candidate): Promise<void> {
    if (await this.open.tie(id)) this.say({ key: 'recognition.tied', values: { name } });
  }

  protected async untie(person: string): Promise<void> {
    if (await this.open.untie(person)) this.say({ key: 'recognition.untied' });
  }

  protected finishRegistering(): void {
    this.isRegistering.set(false);
    this.open.lookAgain();
    this.say();
  }

  /** What was written stays, whether or not the visit can be marked as held. */
  protected async finishWriting(): Promise<void> {
    const { id, fulfil } = this.visit();
    this.isWriting.set(false);
    this.recorded.update((all) => new Set([...all, id]));
    // They were met by now.
    this.open.lookAgain();
    this.say({ key: 'encounter.saved' });
    if (!fulfil || (await fulfil()) || this.id() !== id) return;
    this.said.set({ key: 'recognition.saved-not-held' });
  }

  /** What was pressed is gone with its act: they go on at the title. */
  private say(words?: Said): void {
    this.said.set(words);
    this.element.querySelector<HTMLElement>('.who__title')?.focus();
  }
}
