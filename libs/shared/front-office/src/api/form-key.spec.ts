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

describe('one that is kept', () => {
  const kept = {
    name: 'spec-key',
    about: (content: object) => ({ startsAt: (content as { startsAt: string }).startsAt }),
  };
  const first = { startsAt: '16:20', firstName: 'Amina' };
  beforeEach(() => sessionStorage.clear());

  it('outlives a reload for the same place, whoever writes their name again', () => {
    const key = new FormKey(kept).for(first);
    expect(new FormKey(kept).for({ ...first })).toBe(key);
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('Amina');
  });

  it('is another one for another place', () => {
    const key = new FormKey(kept).for(first);
    expect(new FormKey(kept).for({ ...first, startsAt: '16:40' })).not.toBe(key);
  });

  it('is another one once its answer has come, before and after a reload', () => {
    const form = new FormKey(kept);
    const key = form.for(first);
    form.useUp();
    expect(form.for(first)).not.toBe(key);
    form.useUp();
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('spec-key');
  });
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
