import type { Practice } from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import type { Shift } from './timetable';

/** Who receives somebody: a mediator, a practitioner, or both; never nobody. */
export interface Receivers {
  readonly mediatorId: string | null;
  readonly practitionerId: string | null;
}

/** Those of a place who are free; practitioners are missing where none is asked for. */
export interface FreeReceivers {
  readonly mediators: readonly Shift[];
  readonly practitioners?: readonly Shift[] | undefined;
}

/** What matters of a visit for who may receive it. */
export interface Reception {
  /** In which it has to be; undefined when any will do. */
  readonly needs: ServiceLanguage | undefined;
  /** The person's own. */
  readonly language: ServiceLanguage;
  /** Who has the visit now: they go on with it if they can. */
  readonly now?: Receivers | undefined;
}

/** All ids of them. */
export function idsOf({ mediatorId, practitionerId }: Receivers): string[] {
  return [mediatorId, practitionerId].filter((id) => id !== null);
}

/** Whether a shift is there for what is wished: mediation where no practice is named. */
export function isFor(shift: Shift, practice: Practice | undefined): boolean {
  return practice ? shift.practices.includes(practice) : shift.practices.length === 0;
}

/** Whether some of them can receive in a language: a practitioner who speaks it needs no mediator. */
export function canReceive(
  { mediators, practitioners }: FreeReceivers,
  needs: ServiceLanguage | undefined,
): boolean {
  const speaking = mediators.some((one) => speaks(one, needs));
  if (!practitioners) return speaking;
  return practitioners.some((one) => speaking || understands(one, needs));
}

/** Everybody who could receive a visit, the best first. */
export function receiversInOrder(free: FreeReceivers, visit: Reception): Receivers[] {
  const { needs, language, now } = visit;
  const rank = (one: Shift): number =>
    Number(one.mediatorId === now?.mediatorId || one.mediatorId === now?.practitionerId) * 2 +
    Number(speaks(one, language));
  const inOrder = (shifts: readonly Shift[]): Shift[] =>
    [...shifts].sort((one, other) => rank(other) - rank(one));
  const mediators = inOrder(free.mediators).filter((one) => speaks(one, needs));
  if (!free.practitioners) {
    return mediators.map(({ mediatorId }) => ({ mediatorId, practitionerId: null }));
  }
  return inOrder(free.practitioners).flatMap((practitioner) => {
    const practitionerId = practitioner.mediatorId;
    const alone = { mediatorId: null, practitionerId };
    // Whoever is understood leaves the mediators to others.
    if (understands(practitioner, needs ?? language)) return [alone];
    const together = mediators
      .filter((one) => speaks(one, needs ?? language))
      .map(({ mediatorId }) => ({ mediatorId, practitionerId }));
    return needs ? together : [...together, alone];
  });
}

function speaks({ languages }: Shift, language: ServiceLanguage | undefined): boolean {
  return !language || languages.includes(language);
}

/** Italian every practitioner speaks, whether or not their account says so. */
function understands(practitioner: Shift, language: ServiceLanguage | undefined): boolean {
  return language === 'it' || speaks(practitioner, language);
}
