import fc from 'fast-check';
import { isPublic, type Operation } from './operations';
import type { Player } from './player';
import { goodRounds } from './rounds';
import type { World } from './world';

/** Always the same world, whatever the rounds do in it. */
const seed = 5;
const requestsOfVisitors = 10;
const requestsOfEach = 4;

/**
 * Fills the world: everybody who may asks for what can be read and makes what can
 * be made, so that every municipality has rows and every kind of id is known.
 */
export async function settle(world: World, player: Player): Promise<void> {
  await askAll(world, player, makesOrReads);
  await askAll(world, player, makesOrReads);
}

/** Everybody reads what they may read, on a new day. */
export function lookAround(world: World, player: Player): Promise<void> {
  return askAll(world, player, ({ method, path }) => method === 'GET' && !path.includes('{'));
}

async function askAll(
  world: World,
  player: Player,
  which: (operation: Operation) => boolean,
): Promise<void> {
  for (const operation of world.operations.filter(which)) {
    const able = isPublic(operation) ? 1 : world.askers.filter((one) => one.may(operation)).length;
    const requests = isPublic(operation) ? requestsOfVisitors : requestsOfEach;
    const rounds = goodRounds([operation], world, requests);
    for (const [person, { steps }] of fc.sample(rounds, { seed, numRuns: able }).entries()) {
      await player.play({ person, steps }, true);
    }
  }
}

function makesOrReads({ method, path }: Operation): boolean {
  return method !== 'DELETE' && !path.includes('{');
}
