import { titleCodes } from '@one-stop-shop/case-management/contracts';
import { residenceTitles, titleOf } from './residence-title';

describe('the reference data of titles', () => {
  it('has a row for each that the contract knows, in the same order, and no other', () => {
    expect(residenceTitles.map(({ code }) => code)).toEqual(titleCodes);
  });

  it('says of each where it comes from and how sure it is', () => {
    for (const { code, source, mark, validFrom } of residenceTitles) {
      expect({ code, source: source.length > 0 }).toEqual({ code, source: true });
      expect(['S', 'V', 'K', 'V/K']).toContain(mark);
      if (code !== 'to_be_clarified') expect(validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('knows until when a title was given that is given no more', () => {
    expect(titleOf('humanitarian')).toMatchObject({ validUntil: '2018-10-04', work: 'ask' });
    expect(titleOf('special_protection_2023').validUntil).toBeUndefined();
  });
});
