import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  Clock,
  contractPipe,
  mustBeBoundByPolicies,
  ProblemFilter,
  refusedWith,
  type Context,
} from '@one-stop-shop/shared/server';
import { PinoLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { contexts } from '../../contexts';
import type { Config } from './config';
import { letGoOfConnections } from './connections-that-wait';
import { takeOnlyPlainJson } from './plain-json';
import { problemStatuses } from './problem-statuses';
import { addSecurityHeaders } from './security-headers';
import { takeFilesWhereTaken } from './take-files';

/** Nest brings a reader of forms, which no page of ours sends; Fastify's own reader of JSON stays. */
export const appOptions = { bodyParser: false } as const;

/** What every request goes through: headers, cookies, contracts, problem documents, one log line. */
export async function prepare(
  app: NestFastifyApplication,
  config: Pick<Config, 'publicUrl'>,
): Promise<void> {
  await mustBeBoundByPolicies(app.get(DataSource));
  const fastify = app.getHttpAdapter().getInstance();
  letGoOfConnections(fastify);
  // Phones with little data left; quality 4 is nearly as small as 11 and many times quicker.
  await fastify.register(fastifyCompress, {
    encodings: ['br', 'gzip'],
    globalDecompression: false,
    threshold: 1_024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  takeOnlyPlainJson(fastify);
  takeFilesWhereTaken(fastify);
  await fastify.register(fastifyCookie);
  const clock = app.get(Clock);
  // Pages read the day here: a phone's own may be wrong, and a demonstration has another.
  fastify.addHook('onSend', async (_request, reply) => {
    void reply.header('date', clock.now().toUTCString());
  });
  const needyPages = contexts.flatMap((context: Context) => context.needyPages ?? []);
  await addSecurityHeaders(fastify, config.publicUrl, needyPages);
  app.setGlobalPrefix('api');
  app.useGlobalPipes(contractPipe());
  app.useGlobalFilters(new ProblemFilter(problemStatuses));
  const log = await app.resolve(PinoLogger);
  fastify.addHook('onResponse', async (request, reply) => {
    log.info({
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      code: refusedWith(request),
      ms: Math.round(reply.elapsedTime),
    });
  });
}
