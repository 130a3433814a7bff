import * as z from 'zod';
import {
  defineAct,
  doneAct,
  instant,
  localDate,
  serviceLanguage,
  writtenLine,
} from '@one-stop-shop/shared/contracts';
import { documentBringers, documentKinds, documentRemovals } from './lists/document-lists';
import { shownVersion } from './shown-version';

/** Papers of one person, at most; those that were removed give up their place. */
export const mostDocuments = 200;

/** Pages of one paper, at most. */
export const mostDocumentPages = 30;

/** Bytes of a file that is sent, at most. */
export const largestDocument = 10 * 1024 * 1024;

export const documentId = z.uuid().meta({ id: 'DocumentId' });

/** Page of a paper, from 1; it comes as text in an address. */
export const documentPage = z.coerce
  .number()
  .pipe(z.int().min(1).max(mostDocumentPages))
  .meta({ id: 'DocumentPage' });

/**
 * What is said of a paper. With its file it goes in the header `Document-About`: JSON,
 * percent-encoded.
 */
export const documentAbout = z
  .strictObject({
    kind: z.enum(documentKinds),
    title: writtenLine(120).optional(),
    /** Last day on which it counts, as it is printed on it. */
    expiresOn: localDate.optional(),
    broughtBy: z.enum(documentBringers),
    /** In which it is written, where that is one of the service's. */
    language: serviceLanguage.optional(),
    /** Under which the municipality registered it. */
    protocol: z.strictObject({ number: writtenLine(40), on: localDate }).optional(),
  })
  .meta({ id: 'DocumentAbout' });

export type DocumentAbout = z.infer<typeof documentAbout>;

/** What a file carries beside its pages; `unread` where nobody could look. */
export const documentCarries = ['script', 'launch', 'attachment', 'encryption', 'unread'] as const;

export const keptDocument = documentAbout
  .extend({
    id: documentId,
    version: z.int(),
    /** Of what may be saved: the picture made anew, or the PDF as it came. */
    type: z.enum(['jpeg', 'pdf']),
    /** Of the same, in bytes. */
    size: z.int().min(1),
    pages: z.int().min(1).max(mostDocumentPages),
    carries: z.array(z.enum(documentCarries)).max(documentCarries.length),
    keptAt: instant,
    /** Id of the operator. */
    keptBy: z.uuid(),
  })
  .meta({ id: 'KeptDocument' });

export type KeptDocument = z.infer<typeof keptDocument>;

/** `GET /api/persons/{id}/documents`: the newest first. */
export const documentsOfPerson = z
  .object({
    documents: z.array(keptDocument).max(mostDocuments),
    /** How those are called who kept them; former colleagues may be missing. */
    staff: z.record(z.uuid(), z.string()),
  })
  .meta({ id: 'DocumentsOfPerson' });

export type DocumentsOfPerson = z.infer<typeof documentsOfPerson>;

/** `POST /api/persons/{id}/documents`: the body is the file. */
export const keepDocumentAct = defineAct(
  'keep-document',
  documentAbout,
  doneAct
    .extend({ id: documentId, pages: z.int(), carries: z.array(z.enum(documentCarries)) })
    .meta({ id: 'DocumentKept' }),
);

export type DocumentKept = z.infer<typeof keepDocumentAct.answers>;

/** `PUT /api/persons/{id}/documents/{document}` */
export const describeDocument = z
  .strictObject({ about: documentAbout, shown: shownVersion })
  .meta({ id: 'DescribeDocument' });

export type DescribeDocument = z.infer<typeof describeDocument>;

export const describeDocumentAct = defineAct('describe-document', describeDocument);

/** `POST /api/persons/{id}/documents/{document}/remove`: its bytes are destroyed, that it was there stays written. */
export const removeDocument = z
  .strictObject({ why: z.enum(documentRemovals), shown: shownVersion })
  .meta({ id: 'RemoveDocument' });

export type RemoveDocument = z.infer<typeof removeDocument>;

export const removeDocumentAct = defineAct('remove-document', removeDocument);
