import { Service, inject, signal } from '@angular/core';

import type { Slot } from '@one-stop-shop/scheduling/contracts';
import { Act } from '@one-stop-shop/shared/front-office';

import { AgendaApi } from '../agenda-api';
import { SidePanel } from '../side-panel';
import { type Visit, VisitsInView } from '../visits-in-view';
import type { AppointmentAct } from './possible-acts';

/** What was just done, to be said aloud: the act and whose appointment it was. */
export interface DoneAct {
  readonly act: AppointmentAct | 'booked';
  readonly firstName: string;
  readonly startsAt: string;
}

/** Does what an operator asks, then shows what the server made of it. */
@Service({ autoProvided: false })
export class AppointmentActs {
  private readonly api = inject(AgendaApi);
  private readonly known = inject(VisitsInView);
  private readonly panel = inject(SidePanel);
  private readonly last = signal<DoneAct | undefined>(undefined);

  readonly doing = new Act();
  readonly done = this.last.asReadonly();

  recordAttendance(appointment: Visit, state: 'arrived' | 'fulfilled' | 'no_show') {
    return this.do(state, appointment, () => this.api.recordAttendance(appointment.id, { state }));
  }

  async move(appointment: Visit, to: Slot): Promise<void> {
    const moved = { ...appointment, startsAt: to.startsAt };
    await this.do('move', moved, () => this.api.move(appointment.id, { startsAt: to.startsAt }));
  }

  cancel(appointment: Visit): Promise<void> {
    return this.do('cancel', appointment, () => this.api.cancel(appointment.id));
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
    await this.doing.run(work);
    if (!this.doing.failure()) {
      this.last.set({ act, firstName, startsAt });
      this.panel.show(id);
    }
    // After a refusal too: somebody else may have been quicker.
    this.known.refresh();
  }
}
