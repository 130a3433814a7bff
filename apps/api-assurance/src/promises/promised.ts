import type { ContextPromises } from '@one-stop-shop/shared/server/testing';
import { contexts } from '../../../contexts';
import { promisesOf } from './promises-of-contexts';

/** What the contexts promise of which the service is made, for the authorities to gather. */
export const promised: readonly ContextPromises[] = (await promisesOf(contexts)).map(
  ({ promises }) => promises,
);
