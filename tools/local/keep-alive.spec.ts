import { Fault } from './faults';
import { keepAlive, type Life } from './keep-alive';

/** A part whose lives a spec ends. */
class Candle {
  readonly name = 'candle';
  readonly said: string[] = [];
  lit = 0;
  stopped = 0;
  wet = false;
  private blow: ((why: Fault) => void) | undefined;

  readonly begin = async (): Promise<Life> => {
    this.lit += 1;
    if (this.wet) throw new Fault('The wick is wet.');
    const { promise, resolve } = Promise.withResolvers<Fault>();
    this.blow = resolve;
    const stop = async () => {
      this.stopped += 1;
      resolve(new Fault('stopped'));
    };
    return { gone: promise, stop };
  };

  die(): void {
    this.blow?.(new Fault(`death ${this.lit}`));
  }

  keep(patience = { pauses: [1, 2, 4], healthy: 60_000 }) {
    return keepAlive(this, (line) => this.said.push(line), patience);
  }

  async untilLit(times: number): Promise<void> {
    while (this.lit < times || this.said.filter((line) => /up again/.test(line)).length < times - 1)
      await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

it('begins again what died, after a pause that grows, and says so', async () => {
  const candle = new Candle();
  const kept = await candle.keep();
  candle.die();
  await candle.untilLit(2);
  candle.die();
  await candle.untilLit(3);
  expect(candle.said).toEqual([
    'The candle stopped unexpectedly; starting it again in 0.001 s.',
    'The candle is up again.',
    'The candle stopped unexpectedly; starting it again in 0.002 s.',
    'The candle is up again.',
  ]);
  await kept.stop();
});

it('gives up after some tries, with the last reason', async () => {
  const candle = new Candle();
  const kept = await candle.keep();
  for (let deaths = 1; deaths <= 3; deaths += 1) {
    candle.die();
    await candle.untilLit(deaths + 1);
  }
  candle.die();
  expect(await kept.givenUp).toMatchObject({ message: 'death 4' });
  expect(candle.lit).toBe(4);
});

it('counts a beginning that fails as a death', async () => {
  const candle = new Candle();
  const kept = await candle.keep();
  candle.wet = true;
  candle.die();
  expect(await kept.givenUp).toMatchObject({ message: 'The wick is wet.' });
  expect(candle.lit).toBe(4);
});

it('begins to count anew once it has been well', async () => {
  const candle = new Candle();
  const kept = await candle.keep({ pauses: [1], healthy: -1 });
  for (let deaths = 1; deaths <= 5; deaths += 1) {
    candle.die();
    await candle.untilLit(deaths + 1);
  }
  await kept.stop();
});

it('leaves the first failure to whoever starts', async () => {
  const candle = new Candle();
  candle.wet = true;
  await expect(candle.keep()).rejects.toThrow('The wick is wet.');
  expect(candle.lit).toBe(1);
});

it('begins nothing again while it stops', async () => {
  const candle = new Candle();
  const kept = await candle.keep({ pauses: [50], healthy: 60_000 });
  await kept.stop();
  const other = await candle.keep({ pauses: [60_000], healthy: 60_000 });
  candle.die();
  while (candle.said.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await other.stop();
  expect([candle.lit, candle.stopped]).toEqual([2, 1]);
});
