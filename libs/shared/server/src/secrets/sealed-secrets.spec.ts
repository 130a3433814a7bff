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

describe('after the secret of the service was changed', () => {
  const before = 'a secret of one service, longer than 32';
  const plain = Buffer.from('what an app must know');
  const changed = new SealedSecrets('the secret that came after it, over 32', before);
  const later = new SealedSecrets('the secret that came after it, over 32');
  /** As earlier versions sealed it: nonce, tag and text, without the name of a secret. */
  const ofEarlierVersions = Buffer.from(
    'AAECAwQFBgcICQoLSriEhEKiQJjYeJqA2D3v1eORVPdWE4ZOig6YrZx7aZHGm6danA==',
    'base64',
  );

  it('what was sealed before still opens, and is known to be due anew', () => {
    const sealed = new SealedSecrets(before).seal('app', 'ada', plain);
    expect(changed.open('app', 'ada', sealed)).toEqual(plain);
    expect(changed.open('app', 'bruno', sealed)).toBeUndefined();
    expect(changed.isPresent(sealed)).toBe(false);
    expect(later.open('app', 'ada', sealed)).toBeUndefined();
  });

  it('what is sealed anew opens with the new one alone', () => {
    const sealed = changed.seal('app', 'ada', plain);
    expect(changed.isPresent(sealed)).toBe(true);
    expect(later.open('app', 'ada', sealed)).toEqual(plain);
    expect(new SealedSecrets(before).open('app', 'ada', sealed)).toBeUndefined();
  });

  it('what earlier versions sealed opens with either', () => {
    for (const secrets of [new SealedSecrets(before), changed]) {
      expect(secrets.open('app', 'ada', ofEarlierVersions)).toEqual(plain);
      expect(secrets.isPresent(ofEarlierVersions)).toBe(false);
    }
  });
});
