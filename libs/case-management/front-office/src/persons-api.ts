import { Service, inject } from '@angular/core';

import type {
  ChangeEncounter,
  ChooseDigits,
  Colleague,
  CorrectPerson,
  FactHistory,
  DiscardDraft,
  FoundDraft,
  FoundPersons,
  GroupSheet,
  GiveNotice,
  KeepContacts,
  KeepDraft,
  KeptDraft,
  NoticeQuery,
  KeepWishes,
  Person,
  PrivacyNotice,
  Recognition,
  RecordEncounter,
  RecordGroup,
  RecordedEncounter,
  RecordedGroup,
  RegisterPerson,
  RegisteredPerson,
  Residence,
  ResidenceHistory,
  RestrictPerson,
  SayResidence,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

/** What is asked about persons. Every call rejects with `Refusal` or `NoAnswer`. */
@Service()
export class PersonsApi {
  private readonly api = inject(Api);

  /** Nothing typed finds those who were met last. What is typed stands in no address. */
  search(typed: string): Promise<FoundPersons> {
    return this.api.post('/api/persons/search', { typed });
  }

  /** The same key with the same person registers one, however often it is sent. */
  register(person: RegisterPerson, key: string): Promise<RegisteredPerson> {
    return this.api.post('/api/persons', person, { 'idempotency-key': key });
  }

  person(id: string): Promise<Person> {
    return this.api.get(`/api/persons/${id}`);
  }

  /** Whom an open emergency access is about. */
  inEmergency(access: string): Promise<Person> {
    return this.api.get(`/api/persons/in-emergency/${access}`);
  }

  history(id: string): Promise<FactHistory> {
    return this.api.get(`/api/persons/${id}/history`);
  }

  correct(id: string, correction: CorrectPerson): Promise<DoneAct> {
    return this.api.post(`/api/persons/${id}/corrections`, correction);
  }

  /** What lets somebody stay, and what follows for work; for who reads notes. */
  residence(id: string): Promise<Residence> {
    return this.api.get(`/api/persons/${id}/residence`);
  }

  residenceHistory(id: string): Promise<ResidenceHistory> {
    return this.api.get(`/api/persons/${id}/residence/history`);
  }

  sayResidence(id: string, said: SayResidence): Promise<DoneAct> {
    return this.api.put(`/api/persons/${id}/residence`, said);
  }

  keepContacts(id: string, contacts: KeepContacts): Promise<DoneAct> {
    return this.api.put(`/api/persons/${id}/contacts`, contacts);
  }

  /** The notice in force; its languages are those of the desks. */
  notice({ municipality, language }: NoticeQuery): Promise<PrivacyNotice> {
    return this.api.get('/api/privacy-notices', { municipality, language });
  }

  /** The same key notes it once, however often it is sent. */
  giveNotice(person: string, given: GiveNotice, key: string): Promise<DoneAct> {
    return this.api.post(`/api/persons/${person}/notices`, given, { 'idempotency-key': key });
  }

  chooseDigits(person: string, chosen: ChooseDigits): Promise<DoneAct> {
    return this.api.put(`/api/persons/${person}/own-page-digits`, chosen);
  }

  /** Whose visit it is, or who it may be; the server counts how often one looks. */
  recognise(visit: string): Promise<Recognition> {
    return this.api.post(`/api/visits/${visit}/recognition`, {});
  }

  tie(visit: string, person: string): Promise<DoneAct> {
    return this.api.post(`/api/visits/${visit}/tie`, { person });
  }

  /** Booked from their own page. */
  tieFromPage(visit: string, person: string, agreed: boolean): Promise<DoneAct> {
    const tied = { person, how: 'page', ...(agreed && { agreed }) };
    return this.api.post(`/api/visits/${visit}/tie`, tied);
  }

  untie(visit: string, person: string): Promise<DoneAct> {
    return this.api.post(`/api/visits/${visit}/untie`, { person });
  }

  recordEncounter(person: string, met: RecordEncounter, key: string): Promise<RecordedEncounter> {
    return this.api.post(`/api/persons/${person}/encounters`, met, { 'idempotency-key': key });
  }

  /** What whoever is signed in began to write about somebody, of a visit or of none. */
  draft(person: string, visit?: string): Promise<FoundDraft> {
    return this.api.get(`/api/persons/${person}/encounter-draft`, visit ? { visit } : {});
  }

  keepDraft(person: string, draft: KeepDraft): Promise<KeptDraft> {
    return this.api.put(`/api/persons/${person}/encounter-draft`, draft);
  }

  discardDraft(person: string, draft: DiscardDraft): Promise<void> {
    return this.api.post(`/api/persons/${person}/encounter-draft/discard`, draft);
  }

  /** The same key with the same group writes it once. */
  recordGroup(met: RecordGroup, key: string): Promise<RecordedGroup> {
    return this.api.post('/api/groups', met, { 'idempotency-key': key });
  }

  /** A PDF. */
  groupSheet(asked: GroupSheet): Promise<Blob> {
    return this.api.post('/api/groups/sheet', asked);
  }

  changeEncounter(id: string, change: ChangeEncounter): Promise<DoneAct> {
    return this.api.put(`/api/encounters/${id}`, change);
  }

  stepDone(encounter: string): Promise<DoneAct> {
    return this.api.post(`/api/encounters/${encounter}/step-done`, {});
  }

  keepWishes(id: string, wishes: KeepWishes): Promise<DoneAct> {
    return this.api.put(`/api/persons/${id}/wishes`, wishes);
  }

  /** Who sees people in a municipality today, but who asks. */
  colleagues(municipality: string): Promise<readonly Colleague[]> {
    return this.api.get(`/api/colleagues?municipality=${municipality}`);
  }

  restrict(id: string, restriction: RestrictPerson): Promise<DoneAct> {
    return this.api.post(`/api/persons/${id}/restriction`, restriction);
  }

  joinTeam(id: string, colleague: string): Promise<DoneAct> {
    return this.api.post(`/api/persons/${id}/team`, { colleague });
  }

  leaveTeam(id: string): Promise<DoneAct> {
    return this.api.post(`/api/persons/${id}/team/leave`, {});
  }

  /** That a record be restricted no longer: one proposes it, another one confirms it. */
  lifting(id: string, act: 'propose' | 'withdraw' | 'confirm'): Promise<DoneAct> {
    const path = act === 'propose' ? 'lifting' : `lifting/${act}`;
    return this.api.post(`/api/persons/${id}/${path}`, {});
  }
}
