import { Service, effect, inject, linkedSignal } from '@angular/core';

import type {
  AppointmentState,
  AttendanceState,
  Slot,
  UndoableChange,
} from '@one-stop-shop/scheduling/contracts';
import type { DoneAct as Done } from '@one-stop-shop/shared/contracts';
import { AsyncAction, isRefusal } from '@one-stop-shop/shared/front-office';
import { type Undoable, UndoOffer } from '@one-stop-shop/shared/front-office/staff';

import { AgendaApi } from '../agenda-api';
import { SidePanel } from '../side-panel';
import { type Visit, VisitsInView } from '../visits-in-view';
import { type AppointmentAct, type AttendanceAct, stateAfter } from './possible-acts';
import { type OfVisit, saidOfVisit } from './said-of-visit';

/** What was just done, to be said aloud: the act and whose appointment it was. */
export interface DoneAct extends OfVisit {
  readonly act: AppointmentAct | 'booked';
  readonly firstName: string;
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
  private readonly said = saidOfVisit<DoneAct>();
  private readonly undoable = saidOfVisit<OfVisit>();
  private readonly wrong = linkedSignal<string, unknown>({
    source: () => this.panel.view(),
    computation: () => undefined,
  });

  readonly doing = new AsyncAction();
  /** Until the next act or other days, and no longer than it is true. */
  readonly done = this.said.now;
  /** What went wrong with the visit in the panel: no other card and no other act says it. */
  readonly failure = this.wrong.asReadonly();

  constructor() {
    // Always looked at: who leaves the visit and comes back is not told once more.
    effect(() => void this.wrong());
  }

  async recordAttendance(appointment: Visit, act: AttendanceAct): Promise<void> {
    const { id, startsAt: shown } = appointment;
    const from = this.stateNow(appointment);
    const state = stateAfter(act, { state: from });
    if (!state || from === 'cancelled') return;
    const record = async () => {
      const { undo } = await this.api.recordAttendance(id, { state, from, shown });
      this.marked = { id, state, seen: this.known.visits() };
      const marked = { ...appointment, state };
      if (undo && act !== 'undo') {
        const takeBack = () => this.recordAttendance(marked, 'undo');
        this.offerUndo(marked, { canWait: true, takeBack });
      }
    };
    await this.do(act, appointment, record, state);
  }

  // Quick fingers are ahead of the next reading: until then this page knows what it marked.
  private stateNow({ id, state }: Visit): AppointmentState {
    const marked = this.marked;
    return marked?.id === id && marked.seen === this.known.visits() ? marked.state : state;
  }

  /** @param agreed they asked for a woman, and agree to whom there is */
  async move(appointment: Visit, to: Slot, agreed = false): Promise<void> {
    const moved = { ...appointment, startsAt: to.startsAt };
    const { id, startsAt: shown } = appointment;
    await this.do('move', moved, async () => {
      const { startsAt } = to;
      const done = await this.api.move(id, { startsAt, shown, ...(agreed && { agreed }) });
      this.offerUndoOf('move', done, moved, appointment);
    });
  }

  cancel(appointment: Visit): Promise<void> {
    const { id, startsAt: shown } = appointment;
    const cancelled = { ...appointment, state: 'cancelled' as const };
    const cancel = async () => {
      const done = await this.api.cancel(id, { shown });
      this.offerUndoOf('cancel', done, cancelled, appointment);
    };
    return this.do('cancel', appointment, cancel, 'cancelled');
  }

  private offerUndoOf(act: UndoableChange, { undo }: Done, since: Visit, before: Visit): void {
    if (!undo) return;
    const { id, startsAt: shown } = since;
    const takeBack = () =>
      this.do('undo', before, async () => {
        await this.api.undo(id, { act, shown });
      });
    this.offerUndo(since, { canWait: false, until: undo.until, takeBack });
  }

  private offerUndo(since: Visit, how: Pick<Undoable, 'canWait' | 'until' | 'takeBack'>): void {
    this.undoable.say(since);
    const holds = () => this.undoable.now()?.id === since.id;
    this.undo.offer({ about: since.id, holds, ...how });
  }

  /** Tells that a new appointment exists: its booking has a form of its own. */
  tellBooked({ id, startsAt }: OfVisit, firstName: string): void {
    this.undo.withdraw();
    this.said.say({ act: 'booked', id, firstName, startsAt });
    if (this.panel.face() === 'new-booking') this.panel.showBooked(id);
    this.known.refresh();
  }

  private async do(
    act: AppointmentAct,
    { id, firstName = '', startsAt }: Visit,
    work: () => Promise<void>,
    state?: AppointmentState,
  ): Promise<void> {
    if (this.doing.running()) return;
    this.undo.withdraw();
    this.said.forget();
    this.wrong.set(undefined);
    await this.doing.run(work);
    const failure = this.doing.failure();
    if (!failure) this.said.say({ act, id, firstName, startsAt, ...(state && { state }) });
    if (this.leadsToVisit(id, failure)) this.panel.show(id);
    this.wrong.set(failure);
    // After a refusal too: somebody else may have been quicker.
    this.known.refresh();
  }

  private leadsToVisit(id: string, failure: unknown): boolean {
    // Whoever writes a booking by now keeps the form.
    if (this.panel.face() === 'new-booking') return false;
    // A failure is told with its visit. And what was decided about another hour is not done to
    // the new one by a second press.
    const isAnother = this.panel.appointment()?.id !== id;
    return !failure || isAnother || isRefusal(failure, 'scheduling.moved-since');
  }
}
