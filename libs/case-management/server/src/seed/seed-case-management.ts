import type { Seed } from '@one-stop-shop/shared/server';
import { seedNotices } from './seed-notices';
import { seedPersons } from './seed-persons';

/** Privacy notices, without which nobody can be given any, and the persons of a demonstration. */
export const seedCaseManagement: Seed = async (unitOfWork, settings) => {
  await seedNotices(unitOfWork, settings);
  await seedPersons(unitOfWork, settings);
};
