import { Service, inject } from '@angular/core';

import type { Municipality } from '@one-stop-shop/identity/contracts';
import type {
  BookAppointment,
  BookedAppointment,
  ManagedAppointment,
  OpenAppointment,
  PrintTicket,
  PublicDesk,
  Slot,
} from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { daysToAskFor } from './booking/free-places';
import { Api, withProofOfWork } from '@one-stop-shop/shared/front-office';

/** An appointment as a page shows it. */
type ShownVisit = Pick<ManagedAppointment, 'id' | 'startsAt'>;

/** What anyone may ask the desks; the only file that knows where. Failures as told in `Api`. */
@Service()
export class SchedulingApi {
  private readonly api = inject(Api);

  municipalities(): Promise<Municipality[]> {
    return this.api.get('/api/public/municipalities');
  }

  desks(): Promise<PublicDesk[]> {
    return this.api.get('/api/public/desks');
  }

  /**
   * Free places from today on, as far as one question reaches; of one desk or of all, with any
   * mediator or with those who speak a language: then only theirs are counted.
   */
  freePlaces(desk?: string, mediatorLanguage?: ServiceLanguage): Promise<Slot[]> {
    const days = daysToAskFor(this.api.now());
    return this.api.get('/api/public/slots', { ...days, desk, mediatorLanguage });
  }

  /** The same for a visit that this browser holds open: where it may be moved. */
  placesFor(id: string, mediatorLanguage?: ServiceLanguage): Promise<Slot[]> {
    const days = daysToAskFor(this.api.now());
    const path = `/api/public/managed-appointment/${id}/places`;
    return this.api.get(path, { ...days, mediatorLanguage });
  }

  /** The same key and the same answers give the same booking, however often they are sent. */
  book(answers: BookAppointment, idempotencyKey: string): Promise<BookedAppointment> {
    return this.postWithProof('/api/public/appointments', answers, {
      'idempotency-key': idempotencyKey,
    });
  }

  /** The present by the server's clock. */
  now(): Date {
    return this.api.now();
  }

  /** Opens one's own appointment; a short cookie keeps this one open for the calls below. */
  open(secret: OpenAppointment): Promise<ManagedAppointment> {
    return this.postWithProof('/api/public/managed-appointment/open', secret);
  }

  opened(id: string): Promise<ManagedAppointment> {
    return this.api.get(`/api/public/managed-appointment/${id}`);
  }

  /** A PDF; without the secret of its link, of a visit that this browser holds open. */
  ticket(id: string, asked: PrintTicket): Promise<Blob> {
    return this.api.post(`/api/public/managed-appointment/${id}/ticket`, asked);
  }

  /** This browser no longer holds it open. */
  putAway(id: string): Promise<void> {
    return this.api.post(`/api/public/managed-appointment/${id}/put-away`, {});
  }

  /** Refused when it no longer is at the hour that is shown. */
  move({ id, startsAt: shown }: ShownVisit, startsAt: string): Promise<ManagedAppointment> {
    return this.api.post(`/api/public/managed-appointment/${id}/move`, { startsAt, shown });
  }

  /** Likewise. */
  cancel({ id, startsAt: shown }: ShownVisit): Promise<void> {
    return this.api.post(`/api/public/managed-appointment/${id}/cancel`, { shown });
  }

  // From a network that asks a lot the server wants some work of the device first.
  private postWithProof<Answer>(
    path: string,
    body: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return withProofOfWork((proof) => this.api.post(path, body, { ...headers, ...proof }));
  }
}
