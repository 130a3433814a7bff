import {
  openApiDocument,
  problemStatuses,
  type RunningApi,
  type Operation,
} from '@one-stop-shop/api/testing';
import fc, { type RunDetails } from 'fast-check';
import { instantOf } from '@one-stop-shop/shared/domain';
import { relayAll } from '../district/relay-all';
import { Canaries } from './canaries';
import { Coverage } from './coverage';
import { documentOracles } from './oracles/document-oracles';
import { refusalOracles } from './oracles/refusal-oracles';
import { secrecyOracles } from './oracles/secrecy-oracles';
import { Player } from './player';
import { longestRound, roundsOver, roundsTo, type Round } from './rounds';
import { lookAround, settle } from './settle';
import { Snapshot } from './snapshot';
import { World } from './world';

export interface Fuzzing {
  readonly requests: number;
  readonly seed: number;
  /** Of a round that failed before, to play it alone. */
  readonly path?: string | undefined;
  /** Which operations are asked; all unless told. */
  readonly only?: (operation: Operation) => boolean;
}

/** The service, filled and ready for rounds that each begin in the same moment. */
export class Fuzzer {
  private constructor(
    readonly world: World,
    readonly coverage: Coverage,
    readonly canaries: Canaries,
    private readonly snapshot: Snapshot,
    private readonly player: Player,
  ) {}

  static async prepare(api: RunningApi): Promise<Fuzzer> {
    const world = new World(api, openApiDocument(api.app));
    const coverage = new Coverage(world.operations);
    const settling = new Player(world, {}, new Coverage(world.operations));
    api.database.clock.set(instantOf('2026-11-19', '09:00'));
    await world.letIn();
    await settle(world, settling);
    await relayAll(api);
    api.database.clock.set(await busyMoment(api));
    await world.letIn();
    await lookAround(world, settling);
    // The throttles on guessing are let go: with them on, most rounds would only hear 429.
    await api.database.everything('DELETE FROM platform.attempt');
    const snapshot = await Snapshot.take(api.database);
    const canaries = await Canaries.in(api.database);
    const oracles = {
      ...refusalOracles(new Set(Object.keys(problemStatuses))),
      ...documentOracles(world.document),
      ...secrecyOracles(canaries),
    };
    const player = new Player(world, oracles, coverage);
    return new Fuzzer(world, coverage, canaries, snapshot, player);
  }

  /** Plays random rounds; what fails is made as small as it goes. */
  run({ requests, seed, path, only = () => true }: Fuzzing): Promise<RunDetails<[Round]>> {
    const rounds = roundsOver(this.world.operations.filter(only), this.world);
    const numRuns = Math.ceil(requests / (longestRound / 3.6));
    return fc.check(
      fc.asyncProperty(rounds, (round) => this.play(round)),
      { numRuns, seed, ...(path !== undefined && { path }) },
    );
  }

  /**
   * Asks once more, and well, for what no random round has reached yet.
   * @param leaveOut names of operations that it can't reach
   */
  async reachTheRest(seed: number, leaveOut: readonly string[]): Promise<void> {
    for (const operation of this.world.operations) {
      if (leaveOut.includes(operation.name)) continue;
      const rounds = roundsTo(operation, this.world.operations, this.world);
      for (const [person, { steps }] of fc.sample(rounds, { seed, numRuns: 240 }).entries()) {
        if (!this.coverage.neverDone.includes(operation.name)) break;
        await this.play({ person, steps });
      }
    }
  }

  /** Everything is again as it was when the rounds began. */
  restore(): Promise<void> {
    return this.snapshot.restore();
  }

  /** The throttles on guessing let go: with them on, most requests would only hear 429. */
  async forgetTries(): Promise<void> {
    await this.world.api.database.everything('DELETE FROM platform.attempt');
  }

  private async play(round: Round): Promise<void> {
    await this.restore();
    await this.player.play(round);
  }
}

/**
 * When an appointment begins, with as many before it as after, while people wait to
 * be called: then every act at a desk has something to be done to.
 */
async function busyMoment({ database }: RunningApi): Promise<Date> {
  const [row] = await database.everything<{ moment: Date }>(
    `WITH visit AS (
       SELECT starts_at, percent_rank() OVER (ORDER BY starts_at) AS place,
              EXISTS (SELECT FROM notifications.message m
                       WHERE m.channel <> 'email' AND m.state = 'planned'
                         AND m.about_starts_at > a.starts_at
                         AND m.due_at < a.starts_at + interval '4 hours') AS somebody_to_call
         FROM scheduling.appointment a WHERE state = 'booked')
     SELECT starts_at AS moment FROM visit ORDER BY NOT somebody_to_call, abs(place - 0.4) LIMIT 1`,
  );
  return row?.moment ?? instantOf('2026-11-23', '09:00');
}
