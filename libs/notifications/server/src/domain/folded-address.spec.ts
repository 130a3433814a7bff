import { foldedAddress } from './folded-address';

describe('an address, for counting', () => {
  it.each([
    ['fatima@example.org', 'Fatima@Example.ORG'],
    ['fatima@example.org', 'fatima+desk@example.org'],
    ['fatima@example.org', 'fatima+a+b@example.org.'],
    ['fatima@example.org', '"fatima"@example.org'],
    ['fatima@example.org', 'ｆａｔｉｍａ@example.org'],
    ['fatimakhan@gmail.com', 'fa.tima.khan@gmail.com'],
    ['fatimakhan@gmail.com', 'f.a.t.i.m.a.khan+7@googlemail.com'],
    ['info@münchen.example', 'info@xn--mnchen-3ya.example'],
  ])('is %s also as %s', (one, other) => {
    expect(foldedAddress(other)).toBe(foldedAddress(one));
  });

  it.each([
    ['fatima.khan@example.org', 'fatimakhan@example.org'],
    ['fatima@example.org', 'fatima@example.com'],
    ['fatima@example.org', 'fatima@mail.example.org'],
    ['+@example.org', 'fatima@example.org'],
  ])('of %s is not that of %s', (one, other) => {
    expect(foldedAddress(one)).not.toBe(foldedAddress(other));
  });

  it.each(['', '@', 'nobody', 'a@', '@b', 'a@[::1', `${'a'.repeat(10_000)}@b`])(
    'is something for any text: %s',
    (text) => expect(typeof foldedAddress(text)).toBe('string'),
  );
});
