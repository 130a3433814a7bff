import { Service, inject } from '@angular/core';

import type {
  AppliedChange,
  ChangePreview,
  ClosedDays,
  CorrectReach,
  DeskChange,
  ManagedDesk,
  ManagedMediator,
  OpenDesk,
  SayReceivedAs,
  ShiftChange,
} from '@one-stop-shop/scheduling/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

export type Change = DeskChange | ShiftChange;

/** An `ApplyDeskChange` or an `ApplyShiftChange`. */
export interface ApplyChange {
  readonly change: Change;
  readonly seen: string;
  readonly cancel: readonly string[];
}

/** What whoever manages desks asks of the server. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class ManagementApi {
  private readonly api = inject(Api);

  desks(): Promise<ManagedDesk[]> {
    return this.api.get('/api/management/desks');
  }

  closedDays(): Promise<ClosedDays> {
    return this.api.get('/api/management/closed-days');
  }

  mediators(): Promise<ManagedMediator[]> {
    return this.api.get('/api/management/mediators');
  }

  /** As what a mediator receives who asks for a woman; null where it is not said. */
  sayReceivedAs(mediator: string, said: SayReceivedAs): Promise<void> {
    return this.api.put(`/api/management/mediators/${mediator}/received-as`, said);
  }

  /** What the change would do to the bookings; writes nothing. */
  preview(change: Change): Promise<ChangePreview> {
    return this.api.post(`${addressOf(change)}/preview`, change);
  }

  /** The same key with the same content changes once, however often it is sent. */
  apply(request: ApplyChange, key: string): Promise<AppliedChange> {
    return this.api.post(addressOf(request.change), request, { 'idempotency-key': key });
  }

  /** The same key with the same desk opens one. */
  openDesk(desk: OpenDesk, key: string): Promise<{ id: string }> {
    return this.api.post('/api/management/desks', desk, { 'idempotency-key': key });
  }

  correctReach(deskId: string, versionId: string, reach: CorrectReach): Promise<void> {
    return this.api.post(`/api/management/desks/${deskId}/versions/${versionId}/reach`, reach);
  }
}

const shiftChanges: readonly Change['kind'][] = [
  'enter-shift',
  'change-shift',
  'end-shift',
  'enter-absence',
  'withdraw-absence',
];

function addressOf({ kind }: Change): string {
  const subject = shiftChanges.includes(kind) ? 'shift' : 'desk';
  return `/api/management/${subject}-changes`;
}
