import type { Context } from '@one-stop-shop/shared/server';
import type { ContextPromises } from '@one-stop-shop/shared/server/testing';

/** What is asked of a context to weigh what it promises. */
export type Promising = Pick<Context, 'name' | 'permissions' | 'publishes'>;

export interface Promised {
  readonly context: Promising;
  readonly promises: ContextPromises;
}
