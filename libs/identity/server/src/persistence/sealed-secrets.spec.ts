import { SealedSecrets } from './sealed-secrets';

describe('sealed secrets', () => {
  const secrets = new SealedSecrets('a secret of one service, longer than 32');
  const plain = Buffer.from('what an app must know');
  const sealed = secrets.seal('app', 'ada', plain);

  it('open for whom they were sealed', () => {
    expect(secrets.open('app', 'ada', sealed)).toEqual(plain);
  });

  it('never look alike', () => {
    expect(secrets.seal('app', 'ada', plain)).not.toEqual(sealed);
    expect(sealed.toString('latin1')).not.toContain('app must know');
  });

  it.each([
    ['for another owner', () => secrets.open('app', 'bruno', sealed)],
    ['for another use', () => secrets.open('visit', 'ada', sealed)],
    [
      'in another service',
      () => new SealedSecrets('a secret of another service, over 32').open('app', 'ada', sealed),
    ],
    ['when cut short', () => secrets.open('app', 'ada', sealed.subarray(0, 20))],
    ['when empty', () => secrets.open('app', 'ada', Buffer.alloc(0))],
  ])('stay shut %s', (_, open) => {
    expect(open()).toBeUndefined();
  });

  it.each([...sealed.keys()])('stay shut when byte %i was changed', (at) => {
    const tampered = Buffer.from(sealed);
    tampered.writeUInt8((tampered.readUInt8(at) + 1) % 256, at);
    expect(secrets.open('app', 'ada', tampered)).toBeUndefined();
  });
});
