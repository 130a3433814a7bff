import type { Problem } from '@one-stop-shop/shared/contracts';

import { checkContact, missingContact, refusedContact } from './check-contact';

const refused = (code: string, ...pointers: string[]): Problem => ({
  type: 'about:blank',
  title: code,
  status: 422,
  code,
  errors: pointers.map((pointer) => ({ pointer, code: 'invalid_format' })),
});

describe('before anything is sent', () => {
  it('asks for a name and for the choice of a contact', () => {
    expect(missingContact({}).map(({ field }) => field)).toEqual(['firstName', 'contact-phone']);
  });

  it.each(['phone', 'email'] as const)('asks for the %s that was chosen', (contactBy) => {
    const missing = missingContact({ firstName: 'Amina', contactBy });
    expect(missing.map(({ field }) => field)).toEqual([contactBy]);
  });

  it('asks for nothing more from who wants no contact', () => {
    expect(missingContact({ firstName: 'Amina', contactBy: 'nothing' })).toEqual([]);
  });
});

describe('by the schema of the booking', () => {
  it.each(['Amina', 'ਹਰਪ੍ਰੀਤ', 'محمّد', 'D’Angelo', 'Nguyễn Thị'])('%s is a name', async (name) => {
    const { wrong } = await checkContact({ firstName: name, contactBy: 'nothing' }, 'it');
    expect(wrong).toEqual([]);
  });

  it('finds what is wrong with name and email', async () => {
    const written = { firstName: '<b>', contactBy: 'email', email: 'amina@' } as const;
    const { wrong } = await checkContact(written, 'it');
    expect(wrong.map(({ field }) => field).sort()).toEqual(['email', 'firstName']);
  });

  it('does not look at a contact that was written and then not chosen', async () => {
    const answers = { firstName: 'Amina', contactBy: 'nothing', email: 'amina@' } as const;
    expect(await checkContact(answers, 'it')).toEqual({
      wrong: [],
      understood: { firstName: 'Amina' },
    });
  });

  it('keeps what it understood, the number in groups', async () => {
    const written = {
      firstName: '\u202B‘Abd\u00A0al‑Rahman\u202C',
      contactBy: 'phone',
      phone: '۰۰۹۲ ۳۰۰ ۱۲۳۴۵۶۷',
    } as const;
    expect(await checkContact(written, 'ur')).toEqual({
      wrong: [],
      understood: { firstName: '‘Abd al-Rahman', phone: '+92 300 1234567' },
    });
  });

  it('asks which number is meant when it could be another', async () => {
    const written = { firstName: 'Amina', contactBy: 'phone', phone: '92 300 1234567' } as const;
    const { wrong } = await checkContact(written, 'ur');
    expect(wrong).toEqual([
      {
        field: 'phone',
        words: 'booking.reach.phoneUnclear',
        readings: [{ number: '+923001234567', grouped: '+92 300 1234567' }],
      },
    ]);
  });

  it('wants one number', async () => {
    const written = { firstName: 'Amina', contactBy: 'phone', phone: '0773 708811/12' } as const;
    const { wrong } = await checkContact(written, 'it');
    expect(wrong).toEqual([{ field: 'phone', words: 'booking.reach.phoneSeveral' }]);
  });
});

describe('what the server refuses', () => {
  it('comes back to the telephone', () => {
    expect(refusedContact(refused('scheduling.phone-not-valid'))).toEqual([
      { field: 'phone', words: 'booking.reach.phoneWrong' },
    ]);
  });

  it('comes back with the numbers that could be meant', () => {
    const readings = [{ number: '+923001234567', grouped: '+92 300 1234567' }];
    const problem = { ...refused('scheduling.phone-unclear'), readings };
    expect(refusedContact(problem)).toMatchObject([{ field: 'phone', readings }]);
  });

  it('comes back to the field that its pointer names, once', () => {
    const problem = refused('request.invalid', '/email', '/email', '/deskId');
    expect(refusedContact(problem).map(({ field }) => field)).toEqual(['email']);
  });

  it('is not about the contact otherwise', () => {
    expect(refusedContact(refused('scheduling.too-soon'))).toEqual([]);
  });
});
