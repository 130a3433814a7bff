import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  managedAppointment,
  moveAppointment,
  openAppointment,
  slotTakenProblem,
  type ManagedAppointment,
  type MoveAppointment as Move,
  type OpenAppointment as Opening,
} from '@one-stop-shop/scheduling/contracts';
import { Answers, Public, Refuses, RefusesWith, visitorScope } from '@one-stop-shop/shared/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CancelAppointment } from '../use-cases/cancel-appointment';
import { MoveAppointment } from '../use-cases/move-appointment';
import { OpenAppointment } from '../use-cases/open-appointment';
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
  @Refuses(400, 404, 410, 429)
  async open(
    @Body({ schema: openAppointment }) opening: Opening,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ManagedAppointment> {
    const visitor = visitorScope(request.id, 'own-appointment');
    const open = () => this.openAppointment.run(visitor, opening);
    const opened =
      'code' in opening ? await this.codeTries.spendOneOn(request.ip, open) : await open();
    rememberLink(reply, opened.token);
    return opened.shown;
  }

  @Get()
  @Answers(200, managedAppointment)
  @Refuses(404, 410)
  async show(@Req() request: FastifyRequest): Promise<ManagedAppointment> {
    return (await this.opened(request)).shown;
  }

  @Post('move')
  @HttpCode(200)
  @Answers(200, managedAppointment)
  @Refuses(400, 404, 410, 422)
  @RefusesWith(409, slotTakenProblem)
  async move(
    @Body({ schema: moveAppointment }) { startsAt }: Move,
    @Req() request: FastifyRequest,
  ): Promise<ManagedAppointment> {
    const { municipality } = await this.opened(request);
    const scope = linkScope(request, municipality);
    await this.moveAppointment.run(scope, 'of-the-link', new Date(startsAt));
    return (await this.opened(request)).shown;
  }

  @Post('cancel')
  @HttpCode(204)
  @Answers(204)
  @Refuses(404, 409, 410)
  async cancel(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { municipality } = await this.opened(request);
    const scope = linkScope(request, municipality);
    await this.cancelAppointment.run(scope, 'of-the-link');
    forgetLink(reply);
  }

  private opened(request: FastifyRequest) {
    const visitor = visitorScope(request.id, 'own-appointment');
    return this.openAppointment.run(visitor, { token: tokenOf(request) });
  }
}
