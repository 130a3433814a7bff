import { Injectable } from '@nestjs/common';
import { isSignedIn, type Transaction } from '@one-stop-shop/shared/server';
import { hearWishes, noteAgreement, type HeardWish } from '../../persistence/persons/heard-wishes';

interface Wish {
  readonly without: readonly string[];
  readonly woman: boolean;
}

/**
 * Tells scheduling by whom those who come want to be received, whoever asks: somebody by their link,
 * a desk, a change of hours by who sees nobody.
 */
@Injectable()
export class VisitWishesQuery {
  /** By appointment; `quiet` is of restricted persons of whose team who asks is not. */
  async of(
    tx: Transaction,
    appointments: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly told: Wish; readonly quiet: Wish }>> {
    if (appointments.length === 0) return new Map();
    const heard = Map.groupBy(await hearWishes(tx, appointments), ({ visitId }) => visitId);
    return new Map(
      [...heard].map(([id, all]) => {
        const { told = [], quiet = [] } = Object.groupBy(all, (one) =>
          one.told ? 'told' : 'quiet',
        );
        return [id, { told: together(told), quiet: together(quiet) }];
      }),
    );
  }

  /** No woman is there, and they agree to whom there is. */
  async agree(tx: Transaction, appointment: string): Promise<void> {
    if (isSignedIn(tx.scope)) await noteAgreement(tx, { visit: appointment }, tx.scope.operatorId);
  }
}

const together = (wishes: readonly HeardWish[]): Wish => ({
  without: wishes.flatMap(({ without }) => without),
  woman: wishes.some(({ woman }) => woman),
});
