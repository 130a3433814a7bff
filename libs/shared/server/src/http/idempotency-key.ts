import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { KeyMissing } from '../problem/request-problems';

const key = z.uuid();

/** The header `Idempotency-Key`: a UUID per form; throws {@link KeyMissing}. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const given = key.safeParse(headers['idempotency-key']);
  if (!given.success) throw new KeyMissing();
  return given.data.toLowerCase();
});
