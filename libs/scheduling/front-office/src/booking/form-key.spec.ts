import { FormKey } from './form-key';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('stays the same for a retry of the same answers', () => {
  const key = new FormKey();
  expect(key.for({ startsAt: '16:20' })).toBe(key.for({ startsAt: '16:20' }));
});

it('is new when the answers have changed', () => {
  const key = new FormKey();
  expect(key.for({ startsAt: '16:20' })).not.toBe(key.for({ startsAt: '16:40' }));
});

it.each([true, false])('is a UUID, in a secure context: %s', (secure) => {
  const { randomUUID } = crypto;
  Object.defineProperty(crypto, 'randomUUID', {
    configurable: true,
    value: secure ? () => '0b54d5a6-5c5f-4f0c-9d4c-0f4b1c0e6a11' : undefined,
  });
  expect(new FormKey().for({})).toMatch(uuid);
  Object.defineProperty(crypto, 'randomUUID', { configurable: true, value: randomUUID });
});
