/**
 * How a worker notices that another was killed while it held a job: after 10 s at
 * most, against BullMQ's usual minute. A job that is taken twice does no harm,
 * since the row it names is locked; so one that stalls is never given up.
 */
export const quickRecovery = {
  lockDuration: 5_000,
  stalledInterval: 5_000,
  maxStalledCount: 1_000,
  // After an outage of the database it looks again at once, not after 15 s.
  runRetryDelay: 1_000,
} as const;
