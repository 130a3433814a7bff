import { factKinds, freeUse } from '@one-stop-shop/case-management/contracts';

import {
  type WrittenContact,
  asContacts,
  emptyContact,
  writtenContacts,
} from '../contacts/written-contact';
import { type WrittenFacts, asFacts, nothingSaid } from '../facts/written-facts';
import type { BegunPerson } from './begun-person';

/** Somebody new, as the page writes them down. */
export interface WrittenPerson {
  readonly municipality: string;
  readonly facts: WrittenFacts;
  readonly contacts: readonly WrittenContact[];
  readonly source: string;
  readonly access: {
    readonly sentBy: string;
    readonly requests: readonly string[];
    readonly answer: string;
    readonly words: string;
  };
  /** How they were given the privacy notice; nothing where that is still to be done. */
  readonly notice: string;
  readonly restrictedFor: readonly string[];
}

/** What the form begins with. @param municipalities those of whoever writes */
export function begunWith(
  { name = '', phone, email, language, municipality }: BegunPerson,
  municipalities: readonly string[],
): WrittenPerson {
  const kept = [phone && { phone }, email && { email }].filter((one) => !!one);
  const contacts = writtenContacts(kept.map((one) => ({ id: '', ...one, use: freeUse })));
  const [given = '', ...family] = name.trim().split(/\s+/u);
  const [only] = municipalities.length === 1 ? municipalities : [];
  return {
    municipality: municipality ?? only ?? '',
    facts: {
      ...nothingSaid,
      names: [{ given, family: family.join(' '), latin: '' }],
      languages: { ...nothingSaid.languages, preferred: language ?? '' },
    },
    contacts: contacts.length > 0 ? contacts : [emptyContact('phone')],
    source: 'person',
    access: { sentBy: '', requests: [], answer: '', words: '' },
    notice: '',
    restrictedFor: [],
  };
}

/** A `RegisterPerson`, or what is meant as one. */
export function asPerson(
  { facts, contacts, access, notice, ...written }: WrittenPerson,
  { visit }: Pick<BegunPerson, 'visit'>,
) {
  const { sentBy, requests, answer, words } = access;
  const isAsked = sentBy || requests.length > 0 || answer || words.trim();
  const said = {
    ...(sentBy && { sentBy }),
    ...(answer && { answer }),
    ...(words.trim() && { words }),
  };
  return {
    ...written,
    facts: asFacts(facts, factKinds),
    contacts: asContacts(contacts),
    ...(visit && { visit: visit.id }),
    ...(notice && { notice: { how: notice, language: facts.languages.preferred || 'it' } }),
    ...(isAsked && { access: { channel: visit?.channel ?? 'walk_in', requests, ...said } }),
  };
}
