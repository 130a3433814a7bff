import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  appointmentId,
  cancelManagedAppointment,
  managedAppointment,
  moveManagedAppointment,
  openAppointment,
  placesForVisit,
  printTicket,
  refusedMoment,
  slot,
  type CancelManagedAppointment as Cancellation,
  type ManagedAppointment,
  type MoveManagedAppointment as Move,
  type OpenAppointment as Opening,
  type PlacesForVisit,
  type PrintTicket,
  type Slot,
} from '@one-stop-shop/scheduling/contracts';
import {
  Answers,
  Public,
  Refuses,
  RefusesWith,
  visitorScope,
  type VisitorScope,
} from '@one-stop-shop/shared/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { ManageByLink, type LinkedAppointment } from '../use-cases/manage-by-link';
import { OpenAppointment } from '../use-cases/open-appointment';
import { PrintOwnTicket } from '../use-cases/print-own-ticket';
import { CodeTries } from './code-tries';
import { forgetLink, rememberLink, tokenOf } from './link-cookie';
import { pdf } from './pdf-answer';

/** The page of whoever holds the link or the code of an appointment. */
@ApiTags('public')
@Public()
@Controller('public/managed-appointment')
export class ManagedAppointmentController {
  constructor(
    private readonly openAppointment: OpenAppointment,
    private readonly manageByLink: ManageByLink,
    private readonly printOwnTicket: PrintOwnTicket,
    private readonly codeTries: CodeTries,
  ) {}

  @Post('open')
  @HttpCode(200)
  @Answers(200, managedAppointment)
  @Refuses(400, 403, 404, 410)
  async open(
    @Body({ schema: openAppointment }) opening: Opening,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ManagedAppointment> {
    const open = () => this.openAppointment.run(visiting(request), opening);
    const opened =
      'code' in opening ? await this.codeTries.spendOneOn(request, open) : await open();
    rememberLink(request, reply, opened);
    return opened.shown;
  }

  @Get(':id')
  @Answers(200, managedAppointment)
  @Refuses(400, 404, 410)
  show(
    @Param('id', { schema: appointmentId }) id: string,
    @Req() request: FastifyRequest,
  ): Promise<ManagedAppointment> {
    return this.manageByLink.show(visiting(request), linked(request, id));
  }

  @Get(':id/places')
  @Answers(200, slot.array())
  @Refuses(400, 404, 410)
  places(
    @Param('id', { schema: appointmentId }) id: string,
    @Query({ schema: placesForVisit }) query: PlacesForVisit,
    @Req() request: FastifyRequest,
  ): Promise<Slot[]> {
    return this.manageByLink.places(visiting(request), linked(request, id), query);
  }

  @Post(':id/move')
  @HttpCode(200)
  @Answers(200, managedAppointment)
  @Refuses(400, 404, 410)
  @RefusesWith(422, refusedMoment)
  @RefusesWith(409, refusedMoment)
  move(
    @Param('id', { schema: appointmentId }) id: string,
    @Body({ schema: moveManagedAppointment }) { startsAt, shown }: Move,
    @Req() request: FastifyRequest,
  ): Promise<ManagedAppointment> {
    const seen = linked(request, id, shown);
    return this.manageByLink.move(visiting(request), seen, new Date(startsAt));
  }

  @Post(':id/ticket')
  @HttpCode(200)
  @ApiProduces('application/pdf')
  @Answers(200, z.string())
  @Refuses(400, 404, 410, 429, 503)
  async ticket(
    @Param('id', { schema: appointmentId }) id: string,
    @Body({ schema: printTicket }) asked: PrintTicket,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const seen = 'token' in asked ? { id, token: asked.token } : linked(request, id);
    const firstName = 'token' in asked ? asked.firstName : undefined;
    return pdf(reply, await this.printOwnTicket.run(visiting(request), seen, firstName));
  }

  @Post(':id/cancel')
  @HttpCode(204)
  @Answers(204)
  @Refuses(400, 404, 409, 410)
  async cancel(
    @Param('id', { schema: appointmentId }) id: string,
    @Body({ schema: cancelManagedAppointment }) { shown }: Cancellation,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.manageByLink.cancel(visiting(request), linked(request, id, shown));
    forgetLink(reply, id);
  }

  /** Only this browser forgets: neither the visit nor its link is touched. */
  @Post(':id/put-away')
  @HttpCode(204)
  @Answers(204)
  @Refuses(400)
  putAway(
    @Param('id', { schema: appointmentId }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): void {
    forgetLink(reply, id);
  }
}

function visiting(request: FastifyRequest): VisitorScope {
  return visitorScope(request.id, 'own-appointment');
}

/** The appointment that the page names, by the link that opened it in this browser. */
function linked(request: FastifyRequest, id: string, shown?: string): LinkedAppointment {
  return { id, token: tokenOf(request, id), ...(shown && { shown: new Date(shown) }) };
}
