import { describeKilledWorker } from './testing/killed-suite';

describeKilledWorker('PostgreSQL', () =>
  Promise.resolve({ settings: {}, stop: () => Promise.resolve() }),
);
