import { Controller, Get } from '@nestjs/common';
import { aRunningApi, type RunningApi } from '@one-stop-shop/api/testing';
import { AskerLeft, Public, WhileAsked } from '@one-stop-shop/shared/server';

const signals: AbortSignal[] = [];
const begun = Promise.withResolvers<void>();

@Public()
@Controller('long-work')
class LongWorkController {
  @Get('short')
  short(@WhileAsked() signal: AbortSignal): string {
    signals.push(signal);
    return 'done';
  }

  @Get('endless')
  async endless(@WhileAsked() signal: AbortSignal): Promise<void> {
    signals.push(signal);
    begun.resolve();
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    signal.throwIfAborted();
  }
}

describe('long work', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await aRunningApi({}, [LongWorkController]);
  });
  afterAll(() => api.stop());
  beforeEach(() => {
    signals.length = 0;
  });

  it('hears that whoever asked has gone', async () => {
    const leaving = new AbortController();
    const asked = fetch(`${api.url}/api/long-work/endless`, { signal: leaving.signal });
    await begun.promise;
    leaving.abort();
    await expect(asked).rejects.toThrow();
    const [signal] = signals;
    if (!signal?.aborted) {
      await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    }
    expect(signal?.reason).toBeInstanceOf(AskerLeft);
  });

  it('hears nothing of the kind once it is answered', async () => {
    const answer = await api.send('GET', '/api/long-work/short');
    expect(answer.status).toBe(200);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  });
});
