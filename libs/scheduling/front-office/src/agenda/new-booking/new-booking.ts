import {
  Component,
  afterNextRender,
  computed,
  effect,
  inject,
  output,
  signal,
} from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';

import {
  type BookForSomeone,
  type BookedAppointment,
  type PhoneReading,
  bookForSomeone,
} from '@one-stop-shop/scheduling/contracts';
import {
  AsyncAction,
  Day,
  Failure,
  FormKey,
  LanguageChoice,
  Time,
  Waiting,
  languageInWords,
} from '@one-stop-shop/shared/front-office';
import { BegunBookings, Form, RequestForm } from '@one-stop-shop/shared/front-office/staff';

import { AgendaApi } from '../agenda-api';
import { AppointmentActs } from '../acts/appointment-acts';
import { ContactWarning } from '../contact/contact-warning';
import { UpcomingPlaces } from '../calendar/upcoming-places';
import { isOpenList } from '../keys/open-list';
import { AgendaStore } from '../agenda-store';
import { SidePanel } from '../side-panel';
import { BookedCode } from './booked-code';
import { MomentChoice } from './moment-choice';
import { PhoneBooking, asLanguage, nobody } from './phone-booking';
import { alternativesIn, isPlaceLost, isUsedUp, readingsIn } from './refused-booking';
import { VisitorFields } from './visitor-fields';
import { VisitorNotes } from './visitor-notes';
import { WomanAsked } from './woman-asked';

/** A new appointment, written down by the keyboard alone while somebody is on the phone. */
@Component({
  selector: 'oss-new-booking',
  imports: [
    BookedCode,
    ContactWarning,
    Day,
    Failure,
    Form,
    MomentChoice,
    Time,
    TranslatePipe,
    VisitorFields,
    VisitorNotes,
    Waiting,
    WomanAsked,
  ],
  providers: [UpcomingPlaces],
  templateUrl: './new-booking.html',
})
export class NewBooking {
  readonly another = output();
  readonly closed = output();

  private readonly api = inject(AgendaApi);
  private readonly acts = inject(AppointmentActs);
  private readonly open = inject(AgendaStore);
  private readonly key = new FormKey();
  protected readonly places = inject(UpcomingPlaces);
  protected readonly language = inject(LanguageChoice).language;
  protected readonly booking = new PhoneBooking(this.places.slots, this.open.day());
  /** Somebody from whose page the booking was begun: the visit is said to be theirs. */
  private readonly begun = inject(BegunBookings).take();
  private readonly without = this.begun?.without ?? [];
  protected readonly asksForWoman = this.begun?.asksForWoman ?? false;
  protected readonly sending = new AsyncAction();
  protected readonly tying = new AsyncAction();
  protected readonly form = new RequestForm({
    name: 'booking',
    contract: bookForSomeone,
    written: this.booking.written,
    asRequest: (written) => ({
      ...this.booking.asRequest(written),
      ...(this.without.length > 0 && { without: [...this.without] }),
      ...(this.asksForWoman && {
        woman: true as const,
        ...(this.places.agreed() && { agreed: true as const }),
      }),
    }),
    wrong: 'agenda.new.wrong',
    refusals: { 'scheduling.phone-not-valid': 'phone', 'scheduling.phone-not-one': 'phone' },
    doing: this.sending,
    draft: 'booking',
    act: (request) => this.book(request),
  });
  protected readonly booked = signal<BookedAppointment | undefined>(undefined);
  /** The place on another day that was asked about: the next press books it. */
  private readonly askedFor = signal<string | undefined>(undefined);
  protected readonly asks = computed(() => {
    const moved = this.booking.moved();
    return !!moved && moved.startsAt === this.askedFor();
  });
  /** How the mediator's language is called, where the first place in it was sought. */
  protected readonly soughtIn = computed(() => {
    const language = asLanguage(this.booking.mediatorLanguage());
    if (!language || this.booking.chosen()) return undefined;
    return languageInWords(language, this.language());
  });
  protected readonly alternatives = computed(() => alternativesIn(this.sending.failure()));
  protected readonly readings = computed(() => readingsIn(this.sending.failure()));
  protected readonly desks = computed(
    () => new Map(this.open.agenda()?.desks.map(({ id, name }) => [id, name])),
  );

  constructor() {
    effect(() => this.places.kind.set(this.booking.kind()));
    effect(() => this.places.practice.set(this.booking.practice()));
    this.booking.chosen.set(inject(SidePanel).suggestion());
    this.places.leaveOut(this.without);
    this.places.woman.set(this.asksForWoman);
    if (this.begun) {
      const { firstName, phone = '', email = '', language = '' } = this.begun;
      this.form.begin({ ...nobody, firstName, phone, email, language });
    }
    afterNextRender(() => this.form.fields.firstName().focusBoundControl());
  }

  /** Enter books from every field, except where it starts a line, opens a list or presses a button. */
  protected bookOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    const field = event.target as HTMLElement;
    const hasOwnEnter = field.matches('textarea, button, summary') || isOpenList(field);
    if (hasOwnEnter && !event.ctrlKey) return;
    event.preventDefault();
    void this.form.send();
  }

  private async book(request: BookForSomeone): Promise<void> {
    const moved = this.booking.moved();
    if (moved && !this.asks()) {
      this.askedFor.set(moved.startsAt);
      return;
    }
    await this.sending.run(async () => {
      const booked = await this.api.book(request, this.key.for(request));
      // It is told once it is theirs: who reads that it is booked may leave the page at once.
      await this.tie(booked);
      this.booked.set(booked);
    });
    const booked = this.booked();
    if (!booked) return this.afterRefusal();
    this.form.draft?.forget();
    this.acts.tellBooked(booked, request.firstName);
  }

  /** The visit stands, whether or not it can be said whose it is. */
  protected async tie({ id }: Pick<BookedAppointment, 'id'>): Promise<void> {
    const { begun } = this;
    const agreed = this.places.agreed();
    if (begun) await this.tying.run(async () => void (await begun.booked(id, agreed)));
  }

  protected takeNumber({ grouped }: PhoneReading): void {
    const phone = this.form.fields.phone();
    phone.value.set(grouped);
    this.sending.forget();
    phone.focusBoundControl();
  }

  private afterRefusal(): void {
    const failure = this.sending.failure();
    const [nearest] = this.alternatives();
    if (nearest) this.booking.chosen.set(nearest);
    if (isPlaceLost(failure)) this.places.readAgain();
    if (isUsedUp(failure)) this.key.useUp();
    if (this.readings().length > 0) this.form.fields.phone().focusBoundControl();
    // Without an answer nobody knows whether the booking exists: the agenda tells.
    this.open.refresh();
  }
}
