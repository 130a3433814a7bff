import type { Signal } from '@angular/core';

import type { AgendaEntry, OwnAppointment } from '@one-stop-shop/scheduling/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';

/** An appointment as the desk sees it, or as who receives it does, who is told less. */
export type Visit = OwnAppointment &
  Partial<
    Pick<AgendaEntry, 'mediatorId' | 'practitionerId' | 'reminder' | 'learns' | 'sameContact'>
  >;

/** The appointments of the days in view, whoever looks: what acts, keys and panel need of an agenda. */
export abstract class VisitsInView {
  /** Undefined until they have been read once. */
  abstract readonly visits: Signal<readonly Visit[] | undefined>;
  /** Whether whoever looks may book, move and cancel. */
  abstract readonly mayChange: boolean;

  abstract refresh(): void;

  abstract deskName(deskId: string): string | undefined;

  /** Undefined where the agenda is of one municipality alone. */
  abstract municipalityOf(deskId: string): MunicipalityCode | undefined;

  /** Undefined where it goes without saying. */
  abstract nameOf(receiver: string | undefined): string | undefined;
}
