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
import { Answers, Public, Refuses, RefusesWith, visitorScope } from '@one-stop-shop/shared/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppointmentUnknown } from '../domain/problems';
import { CancelAppointment } from '../use-cases/cancel-appointment';
import { MoveAppointment } from '../use-cases/move-appointment';
import { OpenAppointment, type OpenedAppointment } from '../use-cases/open-appointment';
import { CodeTries } from './code-tries';
import { forgetLink, linkScope, rememberLink, tokenOf } from './link-cookie';

/** The page of whoever holds the link or the code of an appointment. */
@ApiTags('public')
@Public()
@Controller('public/managed-appointment')
export class ManagedAppointmentController {
  constructor(
    private readonly openAppointment: OpenAppointment,
    private readonly moveAppointment: MoveAppointment,
    private readonly cancelAppointment: CancelAppointment,
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
    const visitor = visitorScope(request.id, 'own-appointment');
    const open = () => this.openAppointment.run(visitor, opening);
    const opened =
      'code' in opening ? await this.codeTries.spendOneOn(request, open) : await open();
    rememberLink(request, reply, opened);
    return opened.shown;
  }

  @Get(':id')
  @Answers(200, managedAppointment)
  @Refuses(400, 404, 410)
  async show(
    @Param('id', { schema: appointmentId }) id: string,
    @Req() request: FastifyRequest,
  ): Promise<ManagedAppointment> {
    return (await this.opened(request, id)).shown;
  }

  @Post(':id/move')
  @HttpCode(200)
  @Answers(200, managedAppointment)
  @Refuses(400, 404, 410)
  @RefusesWith(422, refusedMoment)
  @RefusesWith(409, refusedMoment)
  async move(
    @Param('id', { schema: appointmentId }) id: string,
    @Body({ schema: moveManagedAppointment }) { startsAt, shown }: Move,
    @Req() request: FastifyRequest,
  ): Promise<ManagedAppointment> {
    const scope = linkScope(request, await this.opened(request, id));
    const seen = { id, shown: new Date(shown) };
    await this.moveAppointment.run(scope, seen, new Date(startsAt));
    return (await this.opened(request, id)).shown;
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
    const scope = linkScope(request, await this.opened(request, id));
    await this.cancelAppointment.run(scope, { id, shown: new Date(shown) });
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

  /** The appointment that the page names, by the link that opened it in this browser. */
  private async opened(request: FastifyRequest, id: string): Promise<OpenedAppointment> {
    const visitor = visitorScope(request.id, 'own-appointment');
    const opened = await this.openAppointment.run(visitor, { token: tokenOf(request, id) });
    if (opened.id !== id) throw new AppointmentUnknown();
    return opened;
  }
}
