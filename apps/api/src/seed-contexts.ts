import type { Seed, SignIn } from '@one-stop-shop/shared/server';
import { contexts } from '../../contexts';

/** Seeds every context, in order. @returns the sign-ins of the demonstration, none otherwise */
export async function seedContexts(...[unitOfWork, settings]: Parameters<Seed>): Promise<SignIn[]> {
  const signIns: SignIn[] = [];
  for (const context of contexts) {
    if ('seed' in context) signIns.push(...((await context.seed(unitOfWork, settings)) ?? []));
  }
  return signIns;
}
