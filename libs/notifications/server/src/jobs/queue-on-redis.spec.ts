import { describeQueue } from '../testing/queue-suite';
import { RedisServer } from '../testing/redis-server';

describeQueue('Redis', async () => {
  const redis = await RedisServer.start();
  return {
    redisUrl: redis.url,
    erase: () => redis.erase(),
    interrupt: async () => {
      await redis.crash();
      await redis.comeBack();
    },
    stop: () => redis.crash(),
  };
});
