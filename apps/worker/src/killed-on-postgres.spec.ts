import { describeKilledWorker } from './testing/killed-suite';

describeKilledWorker({ queue: 'PostgreSQL', kills: 2, apart: false }, () =>
  Promise.resolve({ settings: {}, stop: () => Promise.resolve() }),
);
