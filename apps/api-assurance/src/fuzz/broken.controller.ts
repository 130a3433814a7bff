import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiExtension } from '@nestjs/swagger';
import {
  Answers,
  IdempotencyKey,
  permissionInDocument,
  Public,
  Refuses,
  TakesKey,
} from '@one-stop-shop/shared/server';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';

/** A word about somebody that a route lets slip. */
export const slip = { said: '' };

/** Each route breaks one promise; the name of each says which. */
@Public()
@Controller('broken')
export class BrokenController {
  @Get('fails')
  @Answers(200, z.string())
  fails(): string {
    throw new TypeError('something was undefined');
  }

  @Get('answers-an-undocumented-status')
  @HttpCode(202)
  @Answers(200, z.object({ done: z.boolean() }))
  undocumented(): object {
    return { done: true };
  }

  @Get('answers-off-its-schema')
  @Answers(200, z.object({ count: z.int() }))
  offSchema(): object {
    return { count: 'two' };
  }

  @Get('answers-more-than-promised')
  @Answers(200, z.object({ count: z.int() }))
  moreThanPromised(): object {
    return { count: 2, secret: 'x' };
  }

  @Get('shows-a-stack')
  @Answers(200, z.object({ said: z.string() }))
  showsStack(): object {
    return { said: new Error('lost').stack };
  }

  @Get('tells-of-another-municipality')
  @Answers(200, z.object({ said: z.string() }))
  tells(): object {
    return slip;
  }

  @Get('names-its-framework')
  @Answers(200, z.object({ said: z.string() }))
  namesFramework(@Res({ passthrough: true }) reply: FastifyReply): object {
    void reply.header('x-powered-by', 'a framework');
    return { said: 'hello' };
  }

  @Get('refuses-as-a-page')
  @Answers(200, z.string())
  @Refuses(404)
  refusesAsPage(@Res() reply: FastifyReply): void {
    void reply.status(404).type('text/html').send('<h1>Not found</h1>');
  }

  @Get('refuses-with-a-code-of-its-own')
  @Answers(200, z.string())
  @Refuses(404)
  refusesWithOwnCode(@Res() reply: FastifyReply): void {
    const problem = { type: 'urn:problem:made.up', title: 'made.up', status: 404, code: 'made.up' };
    void reply.status(404).type('application/problem+json').send(JSON.stringify(problem));
  }

  @Get('lets-anybody-in')
  @ApiExtension(permissionInDocument, 'scheduling.see-agenda')
  @Answers(200, z.object({ said: z.string() }))
  letsAnybodyIn(): object {
    return { said: 'hello' };
  }

  @Post('takes-anything')
  @HttpCode(200)
  @ApiBody({ schema: { type: 'object', required: ['a'], properties: { a: { type: 'integer' } } } })
  @Answers(200, z.object({ said: z.string() }))
  takesAnything(@Body() body: unknown): object {
    return { said: typeof body };
  }

  @Post('answers-anew')
  @HttpCode(200)
  @TakesKey()
  @Answers(200, z.object({ id: z.uuid(), key: z.uuid() }))
  answersAnew(@IdempotencyKey() key: string): object {
    return { id: randomUUID(), key };
  }
}
