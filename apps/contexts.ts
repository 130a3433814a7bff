import { identityContext } from '@one-stop-shop/identity/server';
import { notificationsContext } from '@one-stop-shop/notifications/server';
import { oversightContext } from '@one-stop-shop/oversight/server';
import { schedulingContext } from '@one-stop-shop/scheduling/server';
import type { Context } from '@one-stop-shop/shared/server';

/**
 * The contexts that the service is made of, in the order in which they are seeded: what api,
 * worker, migrations and tests walk. A new context is named here, and nowhere else for its facts.
 */
export const contexts = [
  identityContext,
  schedulingContext,
  notificationsContext,
  oversightContext,
] as const satisfies readonly Context[];

/** What a connection must know to work with all of them. */
export const entities = contexts.flatMap((context): Context['entities'] => context.entities);

/** Every event that others may follow. */
export const published = contexts.flatMap((context): Context['publishes'] => context.publishes);
