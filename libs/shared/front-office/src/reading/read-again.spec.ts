import { ReadAgain } from './read-again';

it('reads once more when somebody asked while it was read', async () => {
  const again = new ReadAgain();
  const busy = { reload: () => false };
  let told = 'before the act';
  let readings = 0;
  const value = await again.read(async () => {
    readings += 1;
    const seen = told;
    if (readings === 1) {
      told = 'after the act';
      again.ask(busy);
    }
    return seen;
  });
  expect(value).toBe('after the act');
  expect(readings).toBe(2);
});

it('leaves it to the resource when that is free', async () => {
  const again = new ReadAgain();
  let reloads = 0;
  again.ask({ reload: () => (reloads += 1) > 0 });
  expect(reloads).toBe(1);
  let readings = 0;
  await again.read(async () => (readings += 1));
  expect(readings).toBe(1);
});
