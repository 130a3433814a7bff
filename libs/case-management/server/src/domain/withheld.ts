import {
  sensitiveRequests,
  sensitiveSenders,
  sensitiveServices,
  sensitiveTopics,
  type RecordAccess,
  type RecordEncounter,
} from '@one-stop-shop/case-management/contracts';

/** What stands sealed, apart from the rest. */
export interface PrivatePart {
  readonly topics?: RecordEncounter['topics'];
  readonly services?: RecordEncounter['services'];
  readonly note?: string;
  readonly step?: string;
  readonly sentBy?: RecordAccess['sentBy'];
  readonly requests?: RecordAccess['requests'];
  readonly words?: string;
}

/** Something said, in what everybody of the desk may see and what is sealed. */
export interface Split<Shown> {
  readonly shown: Shown;
  /** Missing where nothing is sensitive. */
  readonly sealed: PrivatePart | undefined;
}

type SaidOfEncounter = Pick<RecordEncounter, 'topics' | 'services' | 'note' | 'nextStep'>;

/** Topics and services that are sensitive go with the note; a desk reads "appointment" instead. */
export function splitEncounter({
  topics,
  services,
  note,
  nextStep,
}: SaidOfEncounter): Split<Pick<RecordEncounter, 'topics' | 'services'>> {
  const [hiddenTopics, shownTopics] = parted(topics, sensitiveTopics);
  const [hiddenServices, shownServices] = parted(services, sensitiveServices);
  return {
    shown: { topics: shownTopics, services: shownServices },
    sealed: unlessEmpty({
      ...(hiddenTopics.length > 0 && { topics: hiddenTopics }),
      ...(hiddenServices.length > 0 && { services: hiddenServices }),
      ...(note && { note }),
      ...(nextStep && { step: nextStep.words }),
    }),
  };
}

export function splitAccess({
  sentBy,
  requests,
  words,
}: RecordAccess): Split<Pick<RecordAccess, 'sentBy' | 'requests'>> {
  const [hidden, shown] = parted(requests, sensitiveRequests);
  const isHidden = !!sentBy && sensitiveSenders.includes(sentBy);
  return {
    shown: { ...(sentBy && !isHidden && { sentBy }), requests: shown },
    sealed: unlessEmpty({
      ...(isHidden && { sentBy }),
      ...(hidden.length > 0 && { requests: hidden }),
      ...(words && { words }),
    }),
  };
}

function parted<Item>(all: readonly Item[], sensitive: readonly Item[]): [Item[], Item[]] {
  const once = [...new Set(all)];
  return [
    once.filter((one) => sensitive.includes(one)),
    once.filter((one) => !sensitive.includes(one)),
  ];
}

function unlessEmpty(part: PrivatePart): PrivatePart | undefined {
  return Object.keys(part).length > 0 ? part : undefined;
}
