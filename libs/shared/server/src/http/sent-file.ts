import type { Readable } from 'node:stream';
import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AskerLeft } from '../problem/asker-left';
import { FileTooLarge } from '../problem/request-problems';

export const fileType = 'application/octet-stream';

/** A route whose whole body is one file; all others take JSON alone. */
export const TakesFile = (): MethodDecorator =>
  applyDecorators(
    RouteConfig({ takesFile: true }),
    ApiConsumes(fileType),
    ApiBody({ required: true, schema: { type: 'string', format: 'binary' } }),
  );

export function takesFile({ routeOptions }: FastifyRequest): boolean {
  return 'takesFile' in routeOptions.config;
}

/** A file on its way in. Nothing of it is read before somebody asks: first it is asked who sends it. */
export class SentFile {
  constructor(private readonly bytes: Readable | undefined) {}

  /**
   * @param longest in bytes
   * @throws FileTooLarge as soon as one more comes; AskerLeft when it breaks off
   */
  async read(longest: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let length = 0;
    try {
      // Destroyed, its connection would neither be read nor noticed to be gone.
      for await (const chunk of this.bytes?.iterator({ destroyOnReturn: false }) ?? []) {
        length += (chunk as Buffer).length;
        if (length > longest) throw new FileTooLarge();
        chunks.push(chunk as Buffer);
      }
    } catch (error) {
      this.bytes?.resume();
      throw error instanceof FileTooLarge ? error : new AskerLeft();
    }
    return Buffer.concat(chunks, length);
  }
}

/** The file that the route takes; an empty one where something else came. */
export const TheFile = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  return body instanceof SentFile ? body : new SentFile(undefined);
});
