import type { Seed } from '@one-stop-shop/shared/server';

export const seedPersons: Seed = () => Promise.resolve();
