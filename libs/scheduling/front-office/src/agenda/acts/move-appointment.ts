import {
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  resource,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import { type Slot, learnsOfChange } from '@one-stop-shop/scheduling/contracts';
import { Day, Failure, LanguageChoice, Time, Waiting } from '@one-stop-shop/shared/front-office';
import { Learns, PanelTitle } from '@one-stop-shop/shared/front-office/staff';

import { inLanguage, nearestTo } from '../../booking/free-places';
import { AgendaApi } from '../agenda-api';
import { PresentMinute } from '../calendar/present-minute';
import { UpcomingPlaces } from '../calendar/upcoming-places';
import { isOpenList } from '../keys/open-list';
import { MomentChoice } from '../new-booking/moment-choice';
import { WomanAsked } from '../new-booking/woman-asked';
import { alternativesIn } from '../new-booking/refused-booking';
import { SidePanel } from '../side-panel';
import type { Visit } from '../visits-in-view';
import { AppointmentActs } from './appointment-acts';

/** Another moment for an appointment, at the same desk and in the same mediator's language. */
@Component({
  selector: 'oss-move-appointment',
  imports: [
    Day,
    Failure,
    Learns,
    MomentChoice,
    PanelTitle,
    Time,
    TranslatePipe,
    Waiting,
    WomanAsked,
  ],
  providers: [UpcomingPlaces],
  templateUrl: './move-appointment.html',
})
export class MoveAppointment {
  readonly entry = input.required<Visit>();

  protected readonly places = inject(UpcomingPlaces);
  protected readonly acts = inject(AppointmentActs);
  protected readonly panel = inject(SidePanel);
  protected readonly language = inject(LanguageChoice).language;
  protected readonly nameless: ReadonlyMap<string, string> = new Map();
  protected readonly slots = computed(() => {
    const { deskId, mediatorLanguage } = this.entry();
    return inLanguage(this.places.slots(), mediatorLanguage).filter(
      (slot) => slot.deskId === deskId,
    );
  });

  /** The place that the server proposed instead of a lost one, or the nearest to the present one. */
  protected readonly slot = linkedSignal<Slot | undefined>(() => {
    const [proposed] = alternativesIn(this.acts.failure());
    return proposed ?? nearestTo(this.entry().startsAt, this.slots(), 1)[0];
  });

  private readonly api = inject(AgendaApi);
  private readonly wish = resource({
    params: () => this.entry().id,
    loader: ({ params }) => this.api.wish(params),
  });
  protected readonly asksForWoman = computed(() => this.wish.hasValue() && this.wish.value().woman);

  private readonly present = inject(PresentMinute);
  /** Of the hour that is chosen. */
  protected readonly learns = computed(() => {
    const [{ learns, firstName }, slot] = [this.entry(), this.slot()];
    return learns && firstName && slot
      ? learnsOfChange(learns, slot.startsAt, this.present.now())
      : undefined;
  });

  constructor() {
    effect(() => {
      const { id, kind } = this.entry();
      this.places.visit.set(id);
      this.places.kind.set(kind);
    });
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    let focused = false;
    effect(() => {
      if (focused || this.slots().length === 0) return;
      focused = true;
      // After the fields are drawn.
      setTimeout(() => element.querySelector('select')?.focus());
    });
  }

  protected async move(): Promise<void> {
    const slot = this.slot();
    if (!slot) return;
    await this.acts.move(this.entry(), slot, this.asksForWoman() && this.places.agreed());
    if (this.acts.failure()) this.places.readAgain();
  }

  protected moveOnEnter(event: KeyboardEvent): void {
    const field = event.target as HTMLElement;
    if (event.key !== 'Enter' || field.matches('button') || isOpenList(field)) return;
    event.preventDefault();
    void this.move();
  }
}
