import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { RequestInvalid } from '@one-stop-shop/shared/domain';
import type { FastifyRequest } from 'fastify';
import type * as z from 'zod';

/** What is said beside a body that is a file: JSON, percent-encoded, so that every script fits in. */
export const SaysInHeader = (name: string): MethodDecorator =>
  ApiHeader({
    name,
    required: true,
    description: 'JSON, percent-encoded',
    schema: { type: 'string', maxLength: 8_000 },
  });

/** The same, judged by its contract; throws `RequestInvalid`. */
export const SaidInHeader = createParamDecorator(
  ({ name, schema }: { name: string; schema: z.ZodType }, context: ExecutionContext) => {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const said = schema.safeParse(jsonIn(headers[name.toLowerCase()]));
    if (said.success) return said.data;
    throw new RequestInvalid(
      said.error.issues.map(({ path, code, message }) => ({
        pointer: path.map((step) => `/${String(step)}`).join('') || '/',
        code: code === 'custom' ? message : code,
      })),
    );
  },
);

function jsonIn(header: string | string[] | undefined): unknown {
  try {
    return JSON.parse(decodeURIComponent(String(header)));
  } catch {
    return undefined;
  }
}
