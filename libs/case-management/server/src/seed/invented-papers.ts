import type { ResidenceStatement, TitleCode } from '@one-stop-shop/case-management/contracts';
import { plusDays, type LocalDay } from '@one-stop-shop/shared/domain';
import type { InventedPerson } from './invented-persons';

const byCountry: Readonly<Record<string, readonly TitleCode[]>> = {
  IN: ['work_subordinate', 'work_seasonal', 'family'],
  PK: ['subsidiary_protection', 'work_subordinate'],
  UA: ['temporary_protection'],
  SY: ['refugee'],
  GN: ['special_protection_2023', 'subsidiary_protection'],
};

/**
 * What one in three holds, so that a newcomer sees each state of the clock: ahead, in each band of
 * a list, with a receipt, past its window, without an end, not known yet. The first statement of all.
 */
export function papersOf(
  { country }: InventedPerson,
  at: number,
  today: LocalDay,
): ResidenceStatement | undefined {
  if (at % 3 !== 1) return undefined;
  if (country === 'RO') return { title: 'eu_citizen' };
  const titles = byCountry[country] ?? ['work_subordinate', 'family'];
  const turn = Math.floor(at / 3);
  const title = titles[turn % titles.length] ?? 'to_be_clarified';
  const ending = (days: number): ResidenceStatement => {
    const expiresOn = plusDays(today, days);
    return { title, issuedOn: plusDays(expiresOn, -730), expiresOn };
  };
  const asked = plusDays(today, -30);
  const states: readonly ResidenceStatement[] = [
    ending(22),
    { ...ending(-20), renewalRequestedOn: asked, receiptOn: asked },
    ending(51),
    ending(400),
    ending(-100),
    { title: 'eu_long_term_resident', issuedOn: plusDays(today, -900) },
    ending(84),
    { title: 'to_be_clarified' },
    {
      ...{ title: 'asylum_applicant_certificate', appliedOn: asked, receiptOn: asked },
      note: 'Ha con sé la ricevuta della Questura.',
    },
    ending(112),
  ];
  return states[turn % states.length];
}
