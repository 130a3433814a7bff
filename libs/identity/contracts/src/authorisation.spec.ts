import { authorisationMistakes } from './authorisation';

const today = '2026-11-23';
const signed = { signedOn: '2026-11-20', secrecyOn: today, expiresOn: '2027-11-19' };
const mistakes = (changed: Partial<typeof signed>, to: string | null = null) =>
  authorisationMistakes({ ...signed, ...changed }, { from: '2026-12-01', to }, today);

it.each([
  [{}, null, []],
  [{}, '2027-11-19', []],
  [{}, '2027-11-20', ['expiresOn']],
  [{ signedOn: '2026-11-24' }, null, ['signedOn']],
  [{ secrecyOn: '2026-11-24' }, null, ['secrecyOn']],
  [{ secrecyOn: '0000-01-01' }, null, ['secrecyOn']],
  [{ expiresOn: '2026-11-30' }, null, ['expiresOn']],
  [{ expiresOn: '2029-11-19' }, null, []],
  [{ expiresOn: '2029-11-20' }, null, ['expiresOn']],
])('%j for a role until %s lacks %j', (changed, to, lacking) => {
  expect(mistakes(changed, to)).toEqual(lacking);
});
