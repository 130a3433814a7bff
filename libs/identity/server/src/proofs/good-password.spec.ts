import { mustBeGood } from './good-password';
import { PasswordTooCommon, PasswordTooShort } from '../domain/problems';

const ada = ['Ada Prova', 'a.lovelace@comune.example'];

describe('a password that somebody chooses', () => {
  it.each([
    'gatto lampada fiume sedia',
    'Piove-sul-Monte-Lupone-7',
    'ਸਵੇਰ ਦੀ ਚਾਹ ਮਿੱਠੀ ਹੈ',
    `${'sedia fiume '.repeat(20)}gatto lampada`,
  ])('may be %p', async (password) => {
    await expect(mustBeGood(password, ada)).resolves.toBeUndefined();
  });

  it.each(['quattordici le', '🔑'.repeat(14), ''])('is too short as %p', async (password) => {
    await expect(mustBeGood(password, ada)).rejects.toThrow(PasswordTooShort);
  });

  it.each([
    ['stands in every list of breached ones', 'password123456789'],
    ['repeats one letter', 'aaaaaaaaaaaaaaaaaaaa'],
    ['repeats one word', 'ciaociaociaociaociao'],
    ['goes along the keys', 'qwertyuiopasdfgh'],
    ['counts', '123456789012345678'],
    ['is one of the common Italian ones', 'juventus1234567'],
    ['is a common one with other signs', 'P@ssw0rd12345678'],
    ['names the service', 'lo Sportello apre alle nove'],
    ['names the town', 'gatto lampada Aprilia sedia'],
    ['names the person', 'gatto lampada Prova sedia'],
    ['names the address', 'gatto LOVELACE fiume sedia'],
    ['names it in wide letters', 'gatto ｌｏｖｅｌａｃｅ fiume sedia'],
  ])('is refused when it %s: %p', async (_, password) => {
    await expect(mustBeGood(password, ada)).rejects.toThrow(PasswordTooCommon);
  });

  it('is looked at in no more than a moment, however long', async () => {
    await mustBeGood('gatto lampada fiume sedia', ada);
    const began = performance.now();
    await mustBeGood('sedia fiume gatto lampada '.repeat(9).slice(0, 256), ada);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
