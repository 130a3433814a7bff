import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AskerLeft } from '../problem/asker-left';

/** A signal for long work: aborted when whoever asked goes away before the answer. */
export const WhileAsked = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { raw } = context.switchToHttp().getResponse<FastifyReply>();
  const leaving = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) leaving.abort(new AskerLeft());
  });
  return leaving.signal;
});
