import { DerivedSecrets, keyHash } from './derived-secrets';

const id = '0190a1b2-0000-7000-8000-0000000000aa';
const first = new DerivedSecrets('the first secret of a service, over 32');
const second = 'the second secret of a service, over 32';
const changed = new DerivedSecrets(second, 'the first secret of a service, over 32');
const later = new DerivedSecrets(second);

const storedBy = (secrets: DerivedSecrets) => ({
  linkHash: secrets.keyed(secrets.linkToken(id)),
  codeHash: secrets.keyed(secrets.paperCode(id)),
});
const plain = {
  linkHash: keyHash(first.linkToken(id)),
  codeHash: keyHash(first.paperCode(id)),
};

describe('what stands in the database', () => {
  it('is nothing that can be tried out without the secret, and names its version', () => {
    const { linkHash, codeHash } = storedBy(first);
    expect(codeHash).toMatch(/^k1\.[\w-]{6}\$[\w-]{43}$/);
    expect(codeHash).not.toContain(keyHash(first.paperCode(id)));
    expect(later.keyed(first.paperCode(id))).not.toBe(codeHash);
    expect(linkHash.startsWith(first.mark)).toBe(true);
    expect(linkHash.startsWith(later.mark)).toBe(false);
  });

  it('is found by the link and the code in every form of before', () => {
    const { linkToken, paperCode } = first.handedOut(id, plain.linkHash);
    for (const stored of [plain, storedBy(first)]) {
      expect(changed.formsOf(linkToken)).toContain(stored.linkHash);
      expect(changed.formsOf(paperCode)).toContain(stored.codeHash);
    }
    expect(changed.formsOf(linkToken)[0]?.startsWith(changed.mark)).toBe(true);
  });

  it.each([
    ['the plain hashes of before', plain],
    ['those keyed with the secret of before', storedBy(first)],
  ])('is made anew from %s, and then known by the present secret alone', (_, stored) => {
    const anew = changed.keyedAnew(id, stored);
    expect(anew?.linkHash).toBe(later.keyed(first.linkToken(id)));
    expect(anew?.codeHash).toBe(later.keyed(first.paperCode(id)));
    expect(later.formsOf(first.paperCode(id))).toContain(anew?.codeHash);
  });

  it('is left as it is when nobody knows any more what it was made with', () => {
    expect(later.keyedAnew(id, storedBy(first))).toBeUndefined();
  });
});

describe('what was handed out before the secret changed', () => {
  it('is written into new letters about it, whichever form is stored', () => {
    const { linkToken, paperCode } = first.handedOut(id, plain.linkHash);
    for (const stored of [plain, storedBy(first), changed.keyedAnew(id, plain)]) {
      expect(changed.handedOut(id, String(stored?.linkHash))).toEqual({ linkToken, paperCode });
    }
  });

  it('is of the new secret for what is new', () => {
    const { linkHash } = storedBy(changed);
    expect(changed.handedOut(id, linkHash).linkToken).toBe(later.linkToken(id));
    expect(later.linkToken(id)).not.toBe(first.linkToken(id));
  });
});
