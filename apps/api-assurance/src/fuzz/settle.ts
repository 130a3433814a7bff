import { randomUUID } from 'node:crypto';
import { isPublic, operationAt, type Operation } from '@one-stop-shop/api/testing';
import { dayOf, plusDays } from '@one-stop-shop/shared/domain';
import fc from 'fast-check';
import { marker } from './odd-text';
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
  // Last, so that it takes no place and no number from what people do themselves.
  await visitEveryDesk(world);
}

/**
 * Somebody writes to every desk, so that each has words to hide whatever else is booked.
 * They keep the code and the link that they are given.
 */
async function visitEveryDesk({ line, now, known, operations }: World): Promise<void> {
  const [from, to] = [plusDays(dayOf(now), 3), plusDays(dayOf(now), 20)];
  const free = await line.send({
    method: 'GET',
    path: `/api/public/slots?from=${from}&to=${to}`,
    headers: {},
  });
  const slots = free.body as { readonly deskId: string; readonly startsAt: string }[];
  const letters = ['abcdefghij', 'bcdefghijk', 'cdefghijkl', 'defghijklm'];
  for (const [at, [deskId, [slot]]] of [...Map.groupBy(slots, (one) => one.deskId)].entries()) {
    const words = `${marker}${letters[at % letters.length]}`;
    const { startsAt } = slot as { readonly startsAt: string };
    const body = JSON.stringify({ deskId, startsAt, language: 'it', firstName: words, words });
    const headers = {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'idempotency-key': randomUUID(),
    };
    const path = '/api/public/appointments';
    const { status, body: booked } = await line.send({ method: 'POST', path, headers, body });
    const schema = operationAt(operations, 'POST', path)?.answers[status]?.['application/json'];
    if (schema) known.learn(booked, schema, path, 'a visitor');
  }
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
