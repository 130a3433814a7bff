import { Service, inject, signal } from '@angular/core';

import type { AppointmentState, AttendanceState, Slot } from '@one-stop-shop/scheduling/contracts';
import { Act, isRefusal } from '@one-stop-shop/shared/front-office';

import { AgendaApi } from '../agenda-api';
import { SidePanel } from '../side-panel';
import { type Visit, VisitsInView } from '../visits-in-view';
import { type AppointmentAct, type AttendanceAct, stateAfter } from './possible-acts';
import { UndoOffer } from './undo-offer';

/** What was just done, to be said aloud: the act and whose appointment it was. */
export interface DoneAct {
  readonly act: AppointmentAct | 'booked';
  readonly firstName: string;
  readonly startsAt: string;
}

/** A state that was recorded, and the visits as they were last read before it. */
interface Marked {
  readonly id: string;
  readonly state: AttendanceState;
  readonly seen: readonly Visit[] | undefined;
}

/** Does what an operator asks, then shows what the server made of it. */
@Service({ autoProvided: false })
export class AppointmentActs {
  private readonly api = inject(AgendaApi);
  private readonly known = inject(VisitsInView);
  private readonly panel = inject(SidePanel);
  private marked: Marked | undefined;
  private readonly undo = inject(UndoOffer);
  private readonly last = signal<DoneAct | undefined>(undefined);

  readonly doing = new Act();
  readonly done = this.last.asReadonly();

  async recordAttendance(appointment: Visit, act: AttendanceAct): Promise<void> {
    const { id, startsAt: shown } = appointment;
    const from = this.stateNow(appointment);
    const state = stateAfter(act, { state: from });
    if (!state || from === 'cancelled') return;
    await this.do(act, appointment, async () => {
      await this.api.recordAttendance(id, { state, from, shown });
      this.marked = { id, state, seen: this.known.visits() };
      if (act !== 'undo') this.undo.offer({ ...appointment, state });
    });
  }

  // Quick fingers are ahead of the next reading: until then this page knows what it marked.
  private stateNow({ id, state }: Visit): AppointmentState {
    const marked = this.marked;
    return marked?.id === id && marked.seen === this.known.visits() ? marked.state : state;
  }

  /** Takes back what was just marked, while that is offered. */
  async takeBack(): Promise<void> {
    const marked = this.undo.offered();
    if (marked) await this.recordAttendance(marked, 'undo');
  }

  async move(appointment: Visit, to: Slot): Promise<void> {
    const moved = { ...appointment, startsAt: to.startsAt };
    await this.do('move', moved, () =>
      this.api.move(appointment.id, { startsAt: to.startsAt, shown: appointment.startsAt }),
    );
  }

  cancel(appointment: Visit): Promise<void> {
    return this.do('cancel', appointment, () =>
      this.api.cancel(appointment.id, { shown: appointment.startsAt }),
    );
  }

  /** Tells that a new appointment exists: its booking has a form of its own. */
  tellBooked(firstName: string, startsAt: string): void {
    this.last.set({ act: 'booked', firstName, startsAt });
    this.known.refresh();
  }

  private async do(
    act: AppointmentAct,
    { id, firstName, startsAt }: Visit,
    work: () => Promise<void>,
  ): Promise<void> {
    if (this.doing.running()) return;
    this.undo.withdraw();
    await this.doing.run(work);
    if (!this.doing.failure()) this.last.set({ act, firstName, startsAt });
    // What was decided about another hour is not done to the new one by a second press.
    if (!this.doing.failure() || isRefusal(this.doing.failure(), 'scheduling.moved-since')) {
      this.panel.show(id);
    }
    // After a refusal too: somebody else may have been quicker.
    this.known.refresh();
  }
}
