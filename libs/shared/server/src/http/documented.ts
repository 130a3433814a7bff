import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { problem } from '@one-stop-shop/shared/contracts';
import * as z from 'zod';

/** What a route answers, for the OpenAPI document; without a schema the body is empty. */
export const Answers = (status: number, schema?: z.ZodType): MethodDecorator & ClassDecorator =>
  ApiResponse({ status, description: 'Done', ...(schema && { standardSchema: schema }) });

/** Which refusals a route may give, each a problem document. */
export const Refuses = (...statuses: number[]): MethodDecorator & ClassDecorator =>
  applyDecorators(...statuses.map((status) => RefusesWith(status, problem)));

/** A status whose refusals are problem documents too, some of them with more in it. */
export const RefusesWith = (status: number, schema: z.ZodType): MethodDecorator & ClassDecorator =>
  ApiResponse({
    status,
    description: 'Refused',
    standardSchema: schema === problem ? schema : z.union([schema, problem]),
  });

/** A route that takes the header `Idempotency-Key`. */
export const TakesKey = (): MethodDecorator & ClassDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'UUID, one per form',
    schema: { type: 'string', format: 'uuid' },
  });
