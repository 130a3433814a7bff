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
  /** Ids of those who receive it where nobody else is free. */
  readonly last?: readonly string[] | undefined;
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
  const isLast = (receivers: Receivers): boolean =>
    idsOf(receivers).some((id) => visit.last?.includes(id));
  return receiversOf(free, visit).sort((one, other) => Number(isLast(one)) - Number(isLast(other)));
}

function receiversOf(free: FreeReceivers, { needs, language, now }: Reception): Receivers[] {
  const spoken = needs ?? language;
  const inOrder = (all: readonly Shift[], present: string | null | undefined, best: Speaks) => {
    const rank = (one: Shift) => Number(one.mediatorId === present) * 2 + Number(best(one));
    return [...all].sort((one, other) => rank(other) - rank(one));
  };
  const mediators = inOrder(free.mediators, now?.mediatorId, (one) => speaks(one, language)).filter(
    (one) => speaks(one, needs),
  );
  if (!free.practitioners) {
    return mediators.map(({ mediatorId }) => ({ mediatorId, practitionerId: null }));
  }
  const isUnderstood = (one: Shift): boolean => understands(one, spoken);
  return inOrder(free.practitioners, now?.practitionerId, isUnderstood).flatMap((one) => {
    const alone = { mediatorId: null, practitionerId: one.mediatorId };
    // Whoever is understood leaves the mediators to others.
    if (isUnderstood(one)) return [alone];
    const together = mediators
      .filter((mediator) => speaks(mediator, spoken))
      .map(({ mediatorId }) => ({ ...alone, mediatorId }));
    return needs ? together : [...together, alone];
  });
}

type Speaks = (one: Shift) => boolean;

function speaks({ languages }: Shift, language: ServiceLanguage | undefined): boolean {
  return !language || languages.includes(language);
}

/** Italian every practitioner speaks, whether or not their account says so. */
function understands(practitioner: Shift, language: ServiceLanguage | undefined): boolean {
  return language === 'it' || speaks(practitioner, language);
}
