import { once } from 'node:events';
import { connect } from 'node:net';
import { aRunningApi } from './testing/running-api';

it('stops at once although a browser holds a connection that it never used', async () => {
  const api = await aRunningApi();
  const spare = connect(Number(new URL(api.url).port), '127.0.0.1');
  await once(spare, 'connect');
  const closed = once(spare, 'close');
  const began = performance.now();
  await api.stop();
  await closed;
  // Node alone waits for a minute.
  expect(performance.now() - began).toBeLessThan(20_000);
});
