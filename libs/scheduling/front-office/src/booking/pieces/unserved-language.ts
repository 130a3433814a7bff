import { Component, ElementRef, computed, effect, inject, output, resource } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import info from 'lucide-static/icons/info.svg';

import type { Slot } from '@one-stop-shop/scheduling/contracts';
import { ownName } from '@one-stop-shop/shared/contracts';
import { Failure, Icon, Waiting } from '@one-stop-shop/shared/front-office';

import { SchedulingApi } from '../../scheduling-api';
import { BookingDraft } from '../booking-draft';
import { DeskDirectory } from '../desk-directory';
import { fittingPlaces } from '../fitting-places';
import { LanguageWish } from '../language-wish';
import { SlotChips } from './slot-chips';

/** Nobody at the chosen place speaks the language: the nearest places where somebody does. */
@Component({
  selector: 'oss-unserved-language',
  imports: [Failure, Icon, SlotChips, TranslatePipe, Waiting],
  templateUrl: './unserved-language.html',
})
export class UnservedLanguage {
  private readonly api = inject(SchedulingApi);
  private readonly directory = inject(DeskDirectory);
  private readonly draft = inject(BookingDraft);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly wish = inject(LanguageWish);

  /** The person has chosen; what they tapped is gone. */
  readonly settled = output();

  protected readonly info = info;
  protected readonly nameOf = ownName;
  protected readonly language = this.wish.language;
  protected readonly isServed = this.wish.isServed;
  protected readonly deskId = computed(() => this.draft.answers().deskId);
  protected readonly places = resource({
    params: () => (this.isServed() ? undefined : { language: this.language() }),
    loader: ({ params }) => this.api.freePlaces(undefined, params.language),
  });
  /** The chosen moment as it stands among those places: another mediator speaks the language. */
  private readonly sameMoment = computed(() => {
    const { slot } = this.draft.answers();
    if (!this.places.hasValue()) return undefined;
    return this.places
      .value()
      .find(({ deskId, startsAt }) => deskId === slot?.deskId && startsAt === slot.startsAt);
  });
  protected readonly offers = computed(() => {
    const { slot } = this.draft.answers();
    if (!slot || !this.places.hasValue()) return [];
    return fittingPlaces(slot, this.places.value()).map(({ deskId, slots }) => ({
      desk: this.directory.find(deskId),
      isElsewhere: deskId !== slot.deskId,
      deskId,
      slots,
    }));
  });
  protected readonly desk = computed(() => this.directory.find(this.deskId()));
  protected readonly isElsewhere = computed(() => this.offers().some((one) => one.isElsewhere));

  constructor() {
    effect(() => {
      const slot = this.sameMoment();
      if (slot) this.draft.answer({ slot });
    });
  }

  /** Says again what has to be chosen first. */
  focus(): void {
    this.element.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  protected take(slot: Slot): void {
    this.draft.answer({ slot, deskId: slot.deskId, without: undefined });
    this.settled.emit();
  }

  protected comeAnyway(): void {
    this.draft.answer({ without: this.language() });
    this.settled.emit();
  }
}
