import { ReachDraft } from './reach-draft';

const reach = { address: 'Via Roma 1', phone: '+390773708811', email: null, emailToVerify: false };

function withPhone(phone: string): ReachDraft {
  const draft = new ReachDraft(reach);
  draft.phone.set(phone);
  return draft;
}

it.each(['', '+390773708811', '0773 708811', '0773/708811', '\u202A٠٧٧٣ ٧٠٨٨١١\u202C'])(
  'takes %j for the telephone of a desk',
  (phone) => {
    expect(withPhone(phone).wrongFields()).toEqual([]);
  },
);

it.each([
  ['0773 708811/12', 'several'],
  ['92 300 1234567', 'unclear'],
  ['0773', 'none'],
])('publishes no number of which it is not sure: %j', (phone, kind) => {
  expect(withPhone(phone).wrongFields()).toEqual(['phone']);
  expect(withPhone(phone).number().kind).toBe(kind);
});

it('takes an address of a national domain', () => {
  const draft = new ReachDraft(reach);
  draft.email.set('sportello@città.it');
  expect(draft.wrongFields()).toEqual([]);
});
