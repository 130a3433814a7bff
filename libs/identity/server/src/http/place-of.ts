import { networkOf } from '@one-stop-shop/shared/server';
import type { FastifyRequest } from 'fastify';
import type { Place } from '../domain/place';

/** Where a request comes from, with the proof of work that it may bring. */
export function placeOf({ ip, headers }: FastifyRequest): Place {
  const solved = headers['x-proof-of-work'];
  return { network: networkOf(ip), ...(typeof solved === 'string' && { solved }) };
}
