import type { Problem } from '@one-stop-shop/shared/contracts';

import { missingContact, refusedContact, wrongContact } from './check-contact';

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
    expect(await wrongContact({ firstName: name, contactBy: 'nothing' })).toEqual([]);
  });

  it('finds what is wrong with name and email', async () => {
    const wrong = await wrongContact({ firstName: '<b>', contactBy: 'email', email: 'amina@' });
    expect(wrong.map(({ field }) => field).sort()).toEqual(['email', 'firstName']);
  });

  it('does not look at a contact that was written and then not chosen', async () => {
    const answers = { firstName: 'Amina', contactBy: 'nothing', email: 'amina@' } as const;
    expect(await wrongContact(answers)).toEqual([]);
  });
});

describe('what the server refuses', () => {
  it('comes back to the telephone', () => {
    expect(refusedContact(refused('scheduling.phone-not-valid'))).toEqual([
      { field: 'phone', words: 'booking.reach.phoneWrong' },
    ]);
  });

  it('comes back to the field that its pointer names, once', () => {
    const problem = refused('request.invalid', '/email', '/email', '/deskId');
    expect(refusedContact(problem).map(({ field }) => field)).toEqual(['email']);
  });

  it('is not about the contact otherwise', () => {
    expect(refusedContact(refused('scheduling.too-soon'))).toEqual([]);
  });
});
