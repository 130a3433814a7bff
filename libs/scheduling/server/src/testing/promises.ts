import { appointmentSubject, schedulingPermissions } from '@one-stop-shop/scheduling/contracts';
import { because, definePromises } from '@one-stop-shop/shared/server/testing';
import { schedulingAccess } from './promises/access';
import { schedulingActs } from './promises/acts';
import { actsAboutVisits, actsEndingVisits } from './promises/acts-about-people';
import { schedulingGrants } from './promises/grants';
import { plantVisits } from './promises/visits';

const { seeOwnAgenda, readWords, ...deskWork } = schedulingPermissions;
const { bookForSomeone, changeAppointment, manageDesk, manageShifts } = deskWork;
const { recordAttendance, seeAgenda } = deskWork;
const atTheDesk = Object.values(deskWork);
const onTheDoor = ['desk', 'timetable', 'opening', 'closure', 'feast'];

const byTheDesk = ['books and plans', 'mediator', 'administrator'] as const;

/** What scheduling promises, for `apps/api-assurance` to judge. */
export const promises = definePromises({
  heldBy: {
    operator: [...atTheDesk, readWords],
    'desk operator': atTheDesk,
    'books and plans': [bookForSomeone, manageShifts],
    'moves and tells': [changeAppointment, seeAgenda],
    mediator: [seeOwnAgenda, readWords, recordAttendance],
    'mediator who looks': [seeOwnAgenda],
    'mediator afterwards': [seeOwnAgenda, readWords, recordAttendance],
    administrator: [manageDesk, manageShifts],
  },
  access: schedulingAccess,
  heldTwice: [
    // Whose contact it is is found by the visit, under the policy of visits.
    'scheduling.contact in_emergency: any municipality (1, (municipality = ANY (( SELECT platform.municipalities_in_view() AS municipalities_in_view)::text[])))',
  ],
  tables: {
    withoutMunicipality: {
      'scheduling.mediator': 'mediators belong to the district and cross its municipalities',
      'scheduling.received_as': 'whom mediators receive as goes with them, across municipalities',
      'scheduling.travel_time': 'reference data: minutes between municipalities',
    },
    readAcrossMunicipalities: {
      ...because(
        'hangs on the door',
        onTheDoor.map((table) => `scheduling.${table}`),
      ),
      'scheduling.shift': 'the languages of a slot; visitors get the languages, never who',
      'scheduling.absence':
        'the places left while a mediator is away; visitors never get who or why',
      'scheduling.reservation':
        'who is busy when, without personal data: a mediator or practitioner has one body',
    },
    hungOnThePlatform: {
      'platform.outbox about_visits_in_view': 'a visitor publishes what became of their own visit',
      'platform.read_audit visitors_about_their_own': 'a visitor reads about their own visit alone',
    },
    securityDefiners: {
      'scheduling.sought_by_code':
        'where an open emergency access leads, which visit a code opens: its id alone, once',
      'scheduling.grant_visit':
        'a trigger: who books may let who receives see the visit, and has no right to grant anything',
    },
  },
  grants: schedulingGrants,
  mayPublish: {
    'moves and tells': 'appointment-moved',
    mediator: 'attendance-recorded',
    'mediator who looks': 'attendance-recorded',
    'mediator afterwards': 'attendance-recorded',
  },
  mayNotPublish: {
    'appointment-booked': ['moves and tells', 'mediator', 'administrator'],
    'appointment-moved': byTheDesk,
    'appointment-cancelled': byTheDesk,
    'appointment-restored': byTheDesk,
    'visits-changed': byTheDesk,
    'attendance-recorded': [
      'books and plans',
      'moves and tells',
      'mediator who looks',
      'administrator',
    ],
  },
  acts: schedulingActs,
  plants: { [appointmentSubject]: plantVisits },
  publicControllers: [
    'ManagedAppointmentController',
    'PublicAppointmentsController',
    'PublicDesksController',
  ],
  aboutNobodyServed: {
    '/api/management/desks': 'what hangs on the door',
    '/api/management/mediators/{mediator}/received-as': 'those who mediate',
  },
  actsAboutPeople: actsAboutVisits,
  endingActs: actsEndingVisits,
  showsPeople: [
    'GET /api/desk/agenda',
    'GET /api/desk/appointments/:id/of-contact',
    'GET /api/desk/appointments/:id/ticket',
    'GET /api/desk/appointments/:id/words',
    'GET /api/mediation/agenda',
    'GET /api/public/managed-appointment/:id',
    'POST /api/desk/appointments/of-contact',
    'POST /api/management/desk-changes/preview',
    'POST /api/management/shift-changes/preview',
    'POST /api/public/managed-appointment/:id/move',
    'POST /api/public/managed-appointment/open',
  ],
  personalData: `
    SELECT a.id AS subject, v.text
      FROM scheduling.appointment a JOIN scheduling.contact c ON c.id = a.contact_id,
           LATERAL (VALUES (c.first_name), (c.phone), (c.email), (a.words), (a.id::text),
                           -- Stands in calendar files, also where the id was in the address asked for.
                           (a.id || '@one-stop-shop')) AS v (text)
     WHERE v.text IS NOT NULL`,
  columnsAboutOthers: {
    ...because('hangs on the door', [
      'scheduling.desk.name',
      'scheduling.timetable.address',
      'scheduling.timetable.phone',
      'scheduling.timetable.email',
      'scheduling.closure.reason',
      'scheduling.feast.name',
    ]),
    'scheduling.mediator.name': 'those who receive people',
    'scheduling.appointment.words_month': 'the month whose key sealed the words',
    'scheduling.appointment.reason':
      'one of six listed topics: no word of the person’s own, and found in any answer',
  },
  noActs: {
    'POST /api/desk/appointments/of-contact': 'a search: nothing is done to anybody',
    ...because('about several people: answers how many are told in which way', [
      'POST /api/desk/appointments/give-up',
      'POST /api/management/desk-changes',
      'POST /api/management/shift-changes',
    ]),
    ...because('shows beforehand who would be told, and does nothing', [
      'POST /api/management/desk-changes/preview',
      'POST /api/management/shift-changes/preview',
    ]),
  },
  nothingRead: {
    'POST /api/public/appointments': 'tells whoever booked what they have just written',
    'POST /api/desk/appointments': 'tells the desk what it has just written',
  },
  writtenByPeople: ['scheduling.contact', 'scheduling.appointment'],
  fuzzerMayMiss: {
    ...because('visits of one municipality that are all still ahead, in one request', [
      'POST /api/desk/appointments/give-up',
    ]),
    // Many runs reach these; each has a spec of its own besides.
    ...because('rows in a state that the filled world does not have every time', [
      'POST /api/desk/appointments/{id}/attendance',
      'POST /api/desk/appointments/{id}/move',
      'POST /api/desk/appointments/{id}/undo',
      'POST /api/management/desk-changes',
      'POST /api/management/shift-changes',
    ]),
  },
});
