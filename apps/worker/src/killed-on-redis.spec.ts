import { RedisServer } from '@one-stop-shop/notifications/server/testing';
import { describeKilledWorker } from './testing/killed-suite';

describeKilledWorker({ queue: 'Redis', kills: 1, apart: true }, async () => {
  const redis = await RedisServer.start();
  return {
    settings: { REDIS_URL: redis.url, REDIS_PREFIX: 'lt1' },
    stop: () => redis.crash(),
  };
});
