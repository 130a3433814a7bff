import { mustBeChangeable, mustHaveBegun } from './encounter-rules';
import { EncounterInTheFuture, EncounterNotYours, ReasonMissing } from './problems';

const now = new Date('2026-11-24T16:00:00Z');
const at = (text: string): Date => new Date(text);

it('lets an encounter be written that began, or is about to', () => {
  expect(() => mustHaveBegun(at('2026-11-24T16:15:00Z'), now)).not.toThrow();
  expect(() => mustHaveBegun(at('2026-11-24T16:15:01Z'), now)).toThrow(EncounterInTheFuture);
});

describe('an encounter', () => {
  const written = { author: 'amrit', writtenAt: at('2026-11-23T16:00:00Z') };

  it('is changed by its author, for a day without a word', () => {
    expect(() => mustBeChangeable(written, { operatorId: 'amrit' }, now)).not.toThrow();
    const later = at('2026-11-24T16:00:01Z');
    expect(() => mustBeChangeable(written, { operatorId: 'amrit' }, later)).toThrow(ReasonMissing);
    const corrected = { operatorId: 'amrit', reason: 'minuti sbagliati' };
    expect(() => mustBeChangeable(written, corrected, later)).not.toThrow();
  });

  it('is nobody else’s to change', () => {
    const other = { operatorId: 'bruno', reason: 'perché sì' };
    expect(() => mustBeChangeable(written, other, now)).toThrow(EncounterNotYours);
  });
});
