import { describeKilledWorker } from './testing/killed-suite';

describeKilledWorker('PostgreSQL', 2, () =>
  Promise.resolve({ settings: {}, stop: () => Promise.resolve() }),
);
