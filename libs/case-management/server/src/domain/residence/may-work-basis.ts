import type { MayWorkReason, ReferenceBasis } from '@one-stop-shop/case-management/contracts';
import type { ResidenceFacts } from './residence-dates';
import { titleOf } from './residence-title';

const renewal: ReferenceBasis = {
  legalReference: 'd.lgs. 286/1998 art. 5 co. 4 e 9-bis',
  source:
    'assolombarda.it e incalombardia.it, rinnovo; stranieriinitalia.it, 23/08/2021; wikilabour.it, decreto flussi 2025',
  mark: 'V',
};

const prudent = (legalReference?: string): ReferenceBasis => ({
  ...(legalReference && { legalReference }),
  source: 'K',
  mark: 'K',
});

const minors = 'regione.marche.it, FAQ minorenni';

const ownBasis: Partial<Record<MayWorkReason, ReferenceBasis>> = {
  renewal_pending: renewal,
  day_passed: renewal,
  window_passed: renewal,
  asked_too_late: renewal,
  receipt_missing: renewal,
  end_missing: prudent('d.lgs. 286/1998 art. 5 co. 4 e 9-bis'),
  conversion_pending: {
    legalReference: 'd.lgs. 286/1998 art. 5 co. 9-bis; D.L. 146/2025',
    source: 'piemonteimmigrazione.it, notizia D.L. 146/2025; wikilabour.it, decreto flussi 2025',
    mark: 'V',
  },
  minor: { legalReference: 'L. 296/2006 art. 1 co. 622', source: minors, mark: 'V' },
  under_sixteen: {
    legalReference: 'd.lgs. 81/2015 art. 43; L. 296/2006 art. 1 co. 622',
    source: minors,
    mark: 'V',
  },
  over_twenty_hours: {
    legalReference: 'DPR 394/1999 art. 14 co. 4; nota INL 1074/2022',
    source: 'integrazionemigranti.gov.it, FAQ lavoro con permesso per studio',
    mark: 'V',
  },
  card_to_change: {
    legalReference: 'L. 238/2021 art. 15',
    source: 'stranieriinitalia.it, 18/04/2023',
    mark: 'V',
  },
  age_unknown: prudent('L. 296/2006 art. 1 co. 622'),
  application_missing: prudent('d.lgs. 142/2015 art. 22 co. 1'),
  ends_before_sixty_days: prudent('d.lgs. 142/2015 art. 22 co. 1'),
  end_before_issue: prudent(),
  date_in_future: prudent(),
  dates_contradict: prudent(),
};

/** From this day on European rules apply to who asks for asylum, and the sixty days are to be confirmed. */
const newAsylumRules = '2026-06-12';

const sixtyDays: ReferenceBasis = {
  legalReference: 'd.lgs. 142/2015 art. 22 co. 1',
  source:
    'Ministero del lavoro, parere 14751 del 26/07/2016 (Il Sole 24 Ore Lavoro, 06/12/2017); K per il giorno 60',
  mark: 'V/K',
};

/** On what an answer rests: the rule that decided it, else what is known of the title. */
export function basisOf(reason: MayWorkReason, facts: ResidenceFacts): ReferenceBasis {
  if (reason === 'sixty_days' || reason === 'sixty_days_passed') {
    const isNew = (facts.appliedOn ?? '') >= newAsylumRules;
    return isNew
      ? prudent('d.lgs. 142/2015 art. 22 co. 1; dir. (UE) 2024/1346 art. 17')
      : sixtyDays;
  }
  return ownBasis[reason] ?? basisOfTitle(facts);
}

export function basisOfTitle({ title }: Pick<ResidenceFacts, 'title'>): ReferenceBasis {
  const { legalReference, source, mark } = titleOf(title);
  return { ...(legalReference && { legalReference }), source, mark };
}
