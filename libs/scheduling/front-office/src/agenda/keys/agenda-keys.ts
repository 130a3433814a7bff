import { Service, inject, linkedSignal, signal } from '@angular/core';

import { UndoOffer } from '@one-stop-shop/shared/front-office/staff';

import { AppointmentActs } from '../acts/appointment-acts';
import { actsOn } from '../acts/acts-on';
import type { AppointmentAct } from '../acts/possible-acts';
import { DayWalk } from '../calendar/day-walk';
import { dayOf } from '../calendar/desk-days';
import { DaysInView } from '../calendar/days-in-view';
import { PresentMinute } from '../calendar/present-minute';
import { SidePanel } from '../side-panel';
import { VisitsInView } from '../visits-in-view';
import type { KeyAct } from './key-map';
import { neighbourOf } from './walk-appointments';

type Missed = 'choose-first' | 'not-now' | 'not-before-day';

/** Does with the agenda what its keys ask for. */
@Service({ autoProvided: false })
export class AgendaKeys {
  private readonly acts = inject(AppointmentActs);
  private readonly undo = inject(UndoOffer);
  private readonly panel = inject(SidePanel);
  private readonly present = inject(PresentMinute);
  private readonly walk = inject(DayWalk);
  private readonly mayChange = inject(VisitsInView).mayChange;
  private readonly shown = inject(DaysInView);
  private readonly missed = linkedSignal<string, Missed | undefined>({
    source: () => `${this.shown.range()} ${this.panel.view()}`,
    computation: () => undefined,
  });

  /** Why the last key did nothing, until something else is in view: a part of a catalogue key. */
  readonly nothingDone = this.missed.asReadonly();
  readonly helpWanted = signal(false);

  /** @param lines the appointments in view, in the order in which the page shows them */
  perform(act: KeyAct, lines: readonly HTMLElement[]): void {
    this.missed.set(undefined);
    const simple: Partial<Record<KeyAct, () => void>> = {
      'new-booking': () => this.beginBooking(),
      'previous-day': () => this.walk.go(-1),
      'next-day': () => this.walk.go(1),
      'previous-appointment': () => this.choose(neighbourOf(lines, this.chosenId(), -1)),
      'next-appointment': () => this.choose(neighbourOf(lines, this.chosenId(), 1)),
      today: () => this.walk.goToToday(),
      'change-view': () => this.walk.changeView(),
      undo: () => this.takeBack(),
      help: () => this.helpWanted.set(true),
      close: () => this.stepBack(lines),
    };
    const perform = simple[act];
    if (perform) perform();
    else this.actOnChosen(act as AppointmentAct);
  }

  /** @param place where the key leads to, if the visit in the panel has it */
  goBeside(place: HTMLElement | null, presses: boolean): void {
    this.missed.set(place ? undefined : this.panel.appointment() ? 'not-now' : 'choose-first');
    place?.focus();
    if (presses) place?.click();
  }

  private beginBooking(): void {
    if (this.mayChange) this.panel.beginBooking();
  }

  /** What was just marked, whatever is chosen by now; else the mark of the chosen visit. */
  private takeBack(): void {
    if (this.undo.offered()) void this.undo.takeBack();
    else this.actOnChosen('undo');
  }

  private actOnChosen(act: AppointmentAct): void {
    const appointment = this.panel.appointment();
    if (!appointment || this.panel.isBooking()) {
      this.missed.set('choose-first');
    } else if (!actsOn(appointment, this.present.now(), this.mayChange).includes(act)) {
      this.missed.set(this.isBeforeDay(act, appointment.startsAt) ? 'not-before-day' : 'not-now');
    } else if (act === 'move' || act === 'cancel') {
      this.panel.show(appointment.id, act);
    } else {
      void this.acts.recordAttendance(appointment, act);
    }
  }

  private isBeforeDay(act: AppointmentAct, startsAt: string): boolean {
    const isAttendance = ['arrived', 'fulfilled', 'no_show'].includes(act);
    return isAttendance && dayOf(this.present.now().toISOString()) < dayOf(startsAt);
  }

  private choose(line: HTMLElement | undefined): void {
    line?.focus();
    line?.click();
  }

  private stepBack(lines: readonly HTMLElement[]): void {
    const chosenId = this.chosenId();
    this.panel.stepBack();
    // What held the focus is gone from the panel; the line it was about is still there.
    lines.find((line) => line.dataset['line'] === chosenId)?.focus();
  }

  private chosenId(): string | undefined {
    return this.panel.appointment()?.id;
  }
}
