import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  appointmentId,
  cancelManagedAppointment,
  managedAppointment,
  moveManagedAppointment,
  openAppointment,
  refusedMoment,
  type CancelManagedAppointment as Cancellation,
  type ManagedAppointment,
  type MoveManagedAppointment as Move,
  type OpenAppointment as Opening,
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
import { ManageByLink, type LinkedAppointment } from '../use-cases/manage-by-link';
import { OpenAppointment } from '../use-cases/open-appointment';
import { CodeTries } from './code-tries';
import { forgetLink, rememberLink, tokenOf } from './link-cookie';

/** The page of whoever holds the link or the code of an appointment. */
@ApiTags('public')
@Public()
@Controller('public/managed-appointment')
export class ManagedAppointmentController {
  constructor(
    private readonly openAppointment: OpenAppointment,
    private readonly manageByLink: ManageByLink,
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
