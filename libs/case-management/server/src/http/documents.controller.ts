import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  casePermissions,
  describeDocument,
  describeDocumentAct,
  documentAbout,
  documentId,
  documentPage,
  documentsOfPerson,
  keepDocumentAct,
  personId,
  removeDocument,
  removeDocumentAct,
  type DescribeDocument as Described,
  type DocumentAbout,
  type DocumentKept,
  type DocumentsOfPerson,
  type RemoveDocument as Removed,
} from '@one-stop-shop/case-management/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  Answers,
  IdempotencyKey,
  Performs,
  Refuses,
  Requires,
  SaidInHeader,
  SaysInHeader,
  Scope,
  TakesFile,
  TakesKey,
  TheFile,
  type OperatorScope,
  type SentFile,
} from '@one-stop-shop/shared/server';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { ChangeDocument } from '../use-cases/documents/change-document';
import { KeepDocument } from '../use-cases/documents/keep-document';
import { ReadDocuments } from '../use-cases/documents/read-documents';
import { saved } from './saved-file';

const about = 'Document-About';

/** Papers of somebody. */
@ApiTags('persons')
@Controller('persons/:id/documents')
export class DocumentsController {
  constructor(
    private readonly keepDocument: KeepDocument,
    private readonly readDocuments: ReadDocuments,
    private readonly changeDocument: ChangeDocument,
  ) {}

  @Get()
  @Requires(casePermissions.seeDocuments)
  @Answers(200, documentsOfPerson)
  @Refuses(400, 401, 403, 404)
  all(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
  ): Promise<DocumentsOfPerson> {
    return this.readDocuments.all(operator, id);
  }

  @Post()
  @Requires(casePermissions.keepDocuments)
  @TakesKey()
  @TakesFile()
  @SaysInHeader(about)
  @Performs(keepDocumentAct, 201)
  @Refuses(400, 401, 403, 404, 409, 413, 422, 429, 503)
  keep(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @IdempotencyKey() key: string,
    @SaidInHeader({ name: about, schema: documentAbout }) said: DocumentAbout,
    @TheFile() file: SentFile,
  ): Promise<DocumentKept> {
    return this.keepDocument.run(operator, id, key, { about: said, file });
  }

  @Get(':document/pages/:page')
  @Requires(casePermissions.seeDocuments)
  @ApiProduces('image/jpeg')
  @Answers(200, z.string())
  @Refuses(400, 401, 403, 404)
  async page(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Param('document', { schema: documentId }) document: string,
    @Param('page', { schema: documentPage }) page: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { bytes } = await this.readDocuments.page(operator, id, { document, page });
    void reply.header('content-type', 'image/jpeg').header('cache-control', 'no-store');
    return bytes;
  }

  @Get(':document/file')
  @Requires(casePermissions.seeDocuments)
  @ApiProduces('application/pdf', 'image/jpeg')
  @Answers(200, z.string())
  @Refuses(400, 401, 403, 404)
  async file(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Param('document', { schema: documentId }) document: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { type, bytes } = await this.readDocuments.file(operator, id, document);
    // Neutral: the name of a file lies about on the disk of whoever saves it.
    if (type === 'pdf') saved(reply, 'application/pdf', 'carta.pdf');
    else saved(reply, 'image/jpeg', 'carta.jpg');
    return bytes;
  }

  @Put(':document')
  @Requires(casePermissions.keepDocuments)
  @Performs(describeDocumentAct, 200)
  @Refuses(400, 401, 403, 404, 409)
  describe(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Param('document', { schema: documentId }) document: string,
    @Body({ schema: describeDocument }) said: Described,
  ): Promise<DoneAct> {
    return this.changeDocument.describe(operator, id, document, said);
  }

  @Post(':document/remove')
  @Requires(casePermissions.keepDocuments)
  @Performs(removeDocumentAct, 200)
  @Refuses(400, 401, 403, 404, 409)
  remove(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: personId }) id: string,
    @Param('document', { schema: documentId }) document: string,
    @Body({ schema: removeDocument }) removed: Removed,
  ): Promise<DoneAct> {
    return this.changeDocument.remove(operator, id, document, removed);
  }
}
