import {
  access,
  aMoment,
  anybodyElse,
  longAgo,
  signedInId,
  type Access,
  type Allowed,
  type Place,
} from '@one-stop-shop/shared/server/testing';

// Of the two persons of each municipality the one who is given to who asks is seen by all who may;
// the other one is restricted, and of no team.
const isRestricted = ({ theirs }: Place): boolean => !theirs;

const about = (place: Place): Record<string, unknown> => ({
  id: place.id,
  person_id: place.id,
  municipality: place.municipality,
  restricted: isRestricted(place),
});

const beside = ({ id }: Place, by: 1 | -1): string =>
  id.replace(/.$/, (last) => String(Number(last) + by));
const before = (place: Place): string => beside(place, -1);

const never = { 'mediator afterwards': [] } as const;
const neverByLooking = { 'mediator who looks': [], ...never } as const;
const seen: Allowed = {
  ...{ operator: 'theirs', 'books and plans': 'theirs', 'moves and tells': 'theirs' },
  ...{ mediator: 'theirs', ...never },
};
const hands: Allowed = { operator: 'theirs', mediator: 'theirs', ...neverByLooking };
const registers: Allowed = { ...hands, 'books and plans': 'theirs' };
const meets: Allowed = { ...hands, 'moves and tells': 'theirs' };
const both: Allowed = { ...registers, ...meets };
/** Of the two at the desk one alone reads notes. */
const writesNotes: Allowed = { ...hands, 'desk operator': [] };
const notes: Allowed = { ...writesNotes, 'mediator who looks': 'theirs' };
const recognises: Allowed = { operator: 'theirs', mediator: 'theirs', ...never };

const receiving = ['mediator', 'mediator who looks'] as const;

const byOwner: Allowed = { 'owner at work': 'all' };
/** Of whom an emergency is about, where it looks. */
const inEmergency: Allowed = { emergency: ['foreign, theirs'] };
/** What was looked for long ago, of both municipalities. */
const over = ['ours', 'foreign, theirs'] as const;

export const caseAccess: Readonly<Record<string, Access>> = {
  'case_management.person': access({
    row: (place) => ({
      id: place.id,
      municipality: place.municipality,
      restricted: isRestricted(place),
      name: 'Fatou Diallo',
      version: 0,
      registered_at: aMoment,
      registered_by: place.theirs ? signedInId : anybodyElse,
    }),
    reads: { ...seen, ...byOwner, ...inEmergency },
    // Who is registered may be restricted from the first moment.
    inserts: { ...registers, 'mediator afterwards': 'theirs' },
    updates: both,
    touch: ['version', 1],
  }),
  'case_management.person_fact': access({
    row: (place) => ({
      ...about(place),
      kind: 'names',
      value: [{ given: 'Fatou' }],
      source: 'person',
      recorded_by: signedInId,
      recorded_at: aMoment,
    }),
    reads: { ...seen, ...byOwner, ...inEmergency },
    inserts: registers,
    updates: registers,
    lies: [{ said: { recorded_by: anybodyElse } }],
    touch: ['replaced_at', aMoment],
  }),
  'case_management.person_contact': access({
    row: (place) => ({
      ...about(place),
      phone: '+393331110001',
      use_sealed: '\\x00',
      source: 'person',
      recorded_by: signedInId,
      recorded_at: aMoment,
    }),
    reads: { ...seen, ...byOwner, ...inEmergency },
    inserts: registers,
    updates: registers,
    lies: [{ said: { recorded_by: anybodyElse } }],
    touch: ['replaced_at', aMoment],
  }),
  'case_management.search_token': access({
    row: (place) => {
      const { id: _, ...row } = about(place);
      return { ...row, token: `w:${place.id}` };
    },
    reads: { ...seen, ...byOwner },
    // Whoever runs the service makes it anew.
    inserts: { ...registers, ...byOwner },
    deletes: { ...registers, ...byOwner },
    touch: ['token', 'w:another'],
  }),
  // Both are of the visit that its mediator sees.
  'case_management.visit_tie': access({
    row: (place) => ({
      ...about(place),
      visit_id: place.theirs ? place.id : before(place),
      how: 'candidate',
      tied_at: aMoment,
      tied_by: signedInId,
    }),
    // A record that becomes restricted gives up a visit of another one: see the team.
    reads: { ...seen, ...byOwner },
    inserts: recognises,
    updates: recognises,
    lies: [
      { said: { tied_by: anybodyElse } },
      // Who sees nobody else ties their own visits, and whom they were proposed.
      { said: { visit_id: anybodyElse }, by: receiving },
      { said: { person_id: anybodyElse }, by: receiving },
    ],
    touch: ['untied_at', aMoment],
  }),
  'case_management.recognition_look': access({
    row: ({ id, municipality, theirs }) => ({
      municipality,
      visit_id: id,
      digest: '0'.repeat(64),
      looked_at: theirs ? longAgo : aMoment,
    }),
    reads: { ...byOwner, sweeper: over },
    inserts: byOwner,
    deletes: { sweeper: over },
    touch: ['looked_at', aMoment],
  }),
  // Proposed is somebody of the municipality, and never a restricted one.
  'case_management.recognition_candidate': access({
    row: (place) => ({
      municipality: place.municipality,
      visit_id: place.id,
      person_id: place.theirs ? beside(place, 1) : anybodyElse,
      proposed_at: place.theirs ? longAgo : aMoment,
    }),
    reads: {
      ...byOwner,
      sweeper: over,
      ...{ operator: 'own', mediator: 'theirs', ...never },
    },
    inserts: byOwner,
    deletes: { ...byOwner, sweeper: over },
    touch: ['proposed_at', aMoment],
  }),
  'case_management.encounter': access({
    row: (place) => ({
      ...about(place),
      kind: 'desk_visit',
      started_at: aMoment,
      minutes: 20,
      language: 'pa',
      mediation: 'mediator_present',
      topics: ['cv'],
      services: [],
      teach_back: 'not_tried',
      withheld: false,
      author: signedInId,
      written_at: aMoment,
      version: 1,
    }),
    // For how long somebody met people: see the hours.
    reads: { ...seen, ...byOwner, ...inEmergency },
    inserts: meets,
    updates: meets,
    lies: [{ said: { author: anybodyElse } }],
    wrongs: [{ set: `author = '${anybodyElse}'` }],
    touch: ['minutes', 30],
  }),
  'case_management.access': access({
    row: (place) => ({
      ...about(place),
      at: aMoment,
      channel: 'walk_in',
      requests: ['work'],
      withheld: false,
      author: signedInId,
    }),
    reads: { ...seen, ...inEmergency },
    inserts: registers,
    lies: [{ said: { author: anybodyElse } }],
    touch: ['answer', 'informed'],
  }),
  'case_management.private_part': access({
    row: (place) => {
      const { id, ...row } = about(place);
      return { ...row, about_id: id, sealed: '\\x00' };
    },
    // Words of a visit that is untied leave with the tie.
    reads: { ...notes, ...byOwner, ...inEmergency },
    inserts: both,
    updates: writesNotes,
    deletes: { ...writesNotes, ...byOwner },
    touch: ['sealed', '\\x01'],
  }),
  'case_management.encounter_before': access({
    row: (place) => ({
      ...about(place),
      encounter_id: place.id,
      version: 1,
      replaced_at: aMoment,
      replaced_by: signedInId,
      sealed: '\\x00',
    }),
    reads: notes,
    inserts: meets,
    lies: [{ said: { replaced_by: anybodyElse } }],
    touch: ['version', 2],
  }),
  'case_management.next_step': access({
    row: (place) => {
      const { id, ...row } = about(place);
      return { ...row, encounter_id: id, due: '2026-12-01', author: signedInId };
    },
    reads: { ...seen, ...inEmergency },
    inserts: meets,
    updates: meets,
    deletes: meets,
    lies: [{ said: { author: anybodyElse } }],
    touch: ['due', '2026-12-02'],
  }),
};
