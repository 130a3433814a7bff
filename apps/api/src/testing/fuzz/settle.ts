import fc from 'fast-check';
import { isPublic, type Operation } from './operations';
import type { Player } from './player';
import { goodRounds } from './rounds';
import type { World } from './world';

/** Always the same world, whatever the rounds do in it. */
const seed = 5;
const requestsOfVisitors = 8;
const requestsOfEach = 2;
const mostPeople = 6;

/**
 * Fills the world: people who may make what can be made and read what can be read,
 * so that every municipality has rows and every kind of id is known. Their own
 * accounts they leave as they are.
 */
export async function settle(world: World, player: Player): Promise<void> {
  const makes = ({ method, path }: Operation): boolean =>
    method === 'POST' && !path.includes('{') && !/^\/api\/(account|session)/.test(path);
  await lookAround(world, player);
  await askAll(world, player, makes);
  await askAll(world, player, makes);
}

/** People read what they may read. */
export function lookAround(world: World, player: Player): Promise<void> {
  return askAll(world, player, ({ method, path }) => method === 'GET' && !path.includes('{'));
}

async function askAll(
  world: World,
  player: Player,
  which: (operation: Operation) => boolean,
): Promise<void> {
  for (const operation of world.operations.filter(which)) {
    const able = world.askers.filter((one) => one.may(operation)).length;
    const people = isPublic(operation) ? 1 : Math.min(able, mostPeople);
    const requests = isPublic(operation) ? requestsOfVisitors : requestsOfEach;
    const rounds = fc.sample(goodRounds([operation], world, requests), { seed, numRuns: people });
    for (const [person, { steps }] of rounds.entries()) {
      await player.play({ person, steps }, true);
    }
  }
}
