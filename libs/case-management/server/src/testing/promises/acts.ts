import { personSubject } from '@one-stop-shop/case-management/contracts';
import type { OperatorRole } from '@one-stop-shop/identity/contracts';
import { appointmentSubject } from '@one-stop-shop/scheduling/contracts';
import { lookAt, sendTo, type Act } from '@one-stop-shop/shared/server/testing';

export const people: readonly OperatorRole[] = [
  'desk_operator',
  'social_worker',
  'mediator',
  'practitioner',
];

export const reached: Act['about'] = {
  subject: personSubject,
  reached: {
    desk_operator: ['theirs', 'ours'],
    social_worker: ['theirs', 'ours'],
    mediator: ['theirs'],
  },
};

const aboutPerson = (
  name: string,
  method: Act['method'],
  path: (id: string) => string,
  body?: Act['body'],
): Act => ({ name, method, path, ...(body && { body }), roles: people, about: reached });

/** At the desk all visits of the municipality; for a mediator those whom a grant shows. */
const aboutVisit: Act['about'] = {
  subject: appointmentSubject,
  reached: {
    desk_operator: ['theirs', 'theirs, later', 'ours'],
    social_worker: ['theirs', 'theirs, later', 'ours'],
    mediator: ['theirs'],
    practitioner: ['theirs'],
  },
};

export const aMeeting = {
  kind: 'desk_visit',
  startedAt: '2026-11-23T08:00:00+01:00',
  minutes: 20,
  language: 'pa',
  mediation: 'mediator_present',
  topics: ['cv'],
  services: [],
  teachBack: 'not_tried',
};

export const caseActs: readonly Act[] = [
  sendTo('register somebody', people, '/api/persons', {}),
  lookAt('see what is to be done today', people, '/api/today'),
  sendTo('look for somebody', people, '/api/persons/search', { typed: 'Zz' }),
  aboutPerson('read a person', 'GET', (id) => `/api/persons/${id}`),
  aboutPerson('read what was said before', 'GET', (id) => `/api/persons/${id}/history`),
  aboutPerson(
    'correct a person',
    'POST',
    (id) => `/api/persons/${id}/corrections`,
    () => ({ facts: { gender: 'f' }, takenBack: [], source: 'person', shown: 0 }),
  ),
  aboutPerson(
    'keep their contacts',
    'PUT',
    (id) => `/api/persons/${id}/contacts`,
    () => ({ contacts: [], source: 'person', shown: 0 }),
  ),
  aboutPerson(
    'record an encounter',
    'POST',
    (id) => `/api/persons/${id}/encounters`,
    () => aMeeting,
  ),
  sendTo('record a group', people, '/api/groups', {}),
  sendTo('print the sheet of a group', people, '/api/groups/sheet', {}),
  sendTo('say that a promise is kept', people, '/api/encounters/not-an-id/step-done', {}),
  {
    name: 'recognise who has come',
    method: 'POST',
    path: (id) => `/api/visits/${id}/recognition`,
    body: () => ({}),
    roles: people,
    about: aboutVisit,
  },
];
