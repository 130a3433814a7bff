import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fileType, type SignIn } from '@one-stop-shop/shared/server';
import {
  aDatabase,
  textOfPaper,
  type Answer,
  type Sends,
  type TestDatabase,
} from '@one-stop-shop/shared/server/testing';
import { entities } from '../../../contexts';
import { AppModule } from '../app.module';
import { readConfig } from '../config';
import { servePages } from '../pages';
import { appOptions, prepare } from '../prepare';
import { seedContexts } from '../seed-contexts';
import { httpAdapter } from '../server';

/** The whole api on a seeded database of its own, listening on a free port. */
export interface RunningApi extends Sends {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly url: string;
  /** The accounts of the demonstration. */
  readonly signIns: readonly SignIn[];
  /** Those who look at every answer before it leaves. */
  readonly onlookers: Set<(sent: Sent) => Promise<void>>;
  stop(): Promise<void>;
}

/** An answer on its way out, with what was asked. */
export interface Sent {
  readonly requestId: string;
  readonly method: string;
  /** As it was declared, `/api/desk/calls/:messageId`. */
  readonly route: string;
  readonly url: string;
  readonly cookie: string;
  readonly status: number;
  readonly text: string;
}

export type { Answer };

/** @param also controllers of a spec, beside those of the product */
export async function aRunningApi(
  settings: Record<string, string> = {},
  also: readonly Type[] = [],
): Promise<RunningApi> {
  const database = await aDatabase(entities);
  const signIns = await seedContexts(database.unitOfWork, {
    demonstration: true,
    people: false,
    keys: database.keyStore.keys,
  });
  const config = readConfig({
    DATABASE_URL: database.urls.app,
    APP_SECRET: 'a secret for specs, longer than 32',
    DEMONSTRATION: 'true',
    LOG_LEVEL: 'silent',
    ...database.keyStore.environment,
    ...settings,
  });
  const product = await AppModule.of(config, database.clock);
  const app = await NestFactory.create<NestFastifyApplication>(
    { ...product, controllers: [...(product.controllers ?? []), ...also] },
    httpAdapter(config),
    { ...appOptions, logger: false, abortOnError: false },
  );
  const onlookers = new Set<(sent: Sent) => Promise<void>>();
  // Before the hooks of the product: later the text may be compressed.
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply, payload) => {
      const sent = {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? '',
        url: request.url,
        cookie: request.headers.cookie ?? '',
        status: reply.statusCode,
        text: onlookers.size > 0 ? await textOf(payload) : '',
      };
      for (const look of onlookers) await look(sent);
    });
  await prepare(app, config);
  if (settings['FRONT_OFFICE_DIR']) await servePages(app, config);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    app,
    database,
    url,
    signIns,
    onlookers,
    send: (method, path, body, headers) => send(`${url}${path}`, method, body, headers),
    stop: async () => {
      await app.close();
      await database.close();
    },
  };
}

/** What people can read in an answer, on a paper too. */
async function textOf(payload: unknown): Promise<string> {
  if (typeof payload === 'string') return payload;
  const isPaper = Buffer.isBuffer(payload) && payload.subarray(0, 5).toString() === '%PDF-';
  return isPaper ? textOfPaper(payload) : '';
}

async function send(
  url: string,
  method: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const isFile = body instanceof Uint8Array;
  const type = isFile ? fileType : 'application/json';
  const answered = await fetch(url, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': type }),
      'idempotency-key': randomUUID(),
      ...headers,
    },
    ...(body !== undefined && {
      body: isFile || typeof body === 'string' ? body : JSON.stringify(body),
    }),
  });
  const answeredType = answered.headers.get('content-type');
  // A channel has no end: that it began is all there is to see. See `listening.ts`.
  if (answeredType?.startsWith('text/event-stream')) await answered.body?.cancel();
  const text = answered.bodyUsed ? '' : await answered.text();
  const isJson = answeredType?.includes('json');
  return {
    status: answered.status,
    headers: answered.headers,
    body: isJson && text ? (JSON.parse(text) as unknown) : text,
  };
}
