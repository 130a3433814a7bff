import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { ActDefinition } from '@one-stop-shop/shared/contracts';
import { Answers } from './documented';

/** How the OpenAPI document names the act of the staff that an operation performs. */
export const actInDocument = 'x-act';

/**
 * A route by which staff acts on somebody: it answers how the person learns of it, and until when
 * it may be taken back. A route of the staff that writes and says neither this nor why not fails
 * `acts-of-the-staff.spec.ts`.
 */
export const Performs = (act: ActDefinition, status: 200 | 201 = 200): MethodDecorator =>
  applyDecorators(
    HttpCode(status),
    Answers(status, act.answers),
    ApiExtension(actInDocument, act.name),
  );
