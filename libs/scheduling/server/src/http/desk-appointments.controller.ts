import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  appointmentId,
  bookedAppointment,
  bookForSomeone,
  cancelAppointment,
  contactQuery,
  contactVisits,
  gaveUpAppointments,
  giveUpAppointments,
  moveAppointment,
  recordAttendance,
  schedulingPermissions,
  refusedMoment,
  type BookedAppointment,
  type BookForSomeone as Booking,
  type CancelAppointment as Cancellation,
  type ContactQuery,
  type ContactVisits,
  type GaveUpAppointments,
  type GiveUpAppointments as GivingUp,
  type MoveAppointment as Move,
  type RecordAttendance as Attendance,
} from '@one-stop-shop/scheduling/contracts';
import {
  Answers,
  IdempotencyKey,
  Refuses,
  RefusesWith,
  Requires,
  Scope,
  TakesKey,
  type OperatorScope,
} from '@one-stop-shop/shared/server';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { BookForSomeone } from '../use-cases/book-for-someone';
import { CancelAppointment } from '../use-cases/cancel-appointment';
import { FindContactVisits } from '../use-cases/find-contact-visits';
import { GiveUpAppointments } from '../use-cases/give-up-appointments';
import { MoveAppointment } from '../use-cases/move-appointment';
import { PrintTicketAtDesk } from '../use-cases/print-ticket-at-desk';
import { RecordAttendance } from '../use-cases/record-attendance';
import { pdf } from './pdf-answer';

@ApiTags('desk')
@Controller('desk/appointments')
export class DeskAppointmentsController {
  constructor(
    private readonly bookForSomeone: BookForSomeone,
    private readonly recordAttendance: RecordAttendance,
    private readonly moveAppointment: MoveAppointment,
    private readonly cancelAppointment: CancelAppointment,
    private readonly findContactVisits: FindContactVisits,
    private readonly giveUpAppointments: GiveUpAppointments,
    private readonly printTicket: PrintTicketAtDesk,
  ) {}

  @Post()
  @Requires(schedulingPermissions.bookForSomeone)
  @TakesKey()
  @Answers(201, bookedAppointment)
  @Refuses(400, 401, 403, 404)
  @RefusesWith(422, refusedMoment)
  @RefusesWith(409, refusedMoment)
  book(
    @Scope() operator: OperatorScope,
    @IdempotencyKey() key: string,
    @Body({ schema: bookForSomeone }) booking: Booking,
  ): Promise<BookedAppointment> {
    return this.bookForSomeone.run(operator, key, booking);
  }

  /** A search with a number in it has a body: addresses are remembered and logged. */
  @Post('of-contact')
  @HttpCode(200)
  @Requires(schedulingPermissions.bookForSomeone)
  @Answers(200, contactVisits)
  @Refuses(400, 401, 403, 422)
  ofContact(
    @Scope() operator: OperatorScope,
    @Body({ schema: contactQuery }) query: ContactQuery,
  ): Promise<ContactVisits> {
    return this.findContactVisits.under(operator, query);
  }

  @Get(':id/of-contact')
  @Requires(schedulingPermissions.changeAppointment)
  @Answers(200, contactVisits)
  @Refuses(400, 401, 403, 404)
  ofSameContact(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: appointmentId }) id: string,
  ): Promise<ContactVisits> {
    return this.findContactVisits.withSameContactAs(operator, id);
  }

  @Post('give-up')
  @HttpCode(200)
  @Requires(schedulingPermissions.changeAppointment)
  @Answers(200, gaveUpAppointments)
  @Refuses(400, 401, 403, 404, 409)
  async giveUp(
    @Scope() operator: OperatorScope,
    @Body({ schema: giveUpAppointments }) { visits }: GivingUp,
  ): Promise<GaveUpAppointments> {
    return { told: await this.giveUpAppointments.run(operator, visits) };
  }

  @Get(':id/ticket')
  @Requires(schedulingPermissions.seeAgenda)
  @ApiProduces('application/pdf')
  @Answers(200, z.string())
  @Refuses(400, 401, 403, 404, 409, 503)
  async ticket(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: appointmentId }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return pdf(reply, await this.printTicket.run(operator, id));
  }

  @Post(':id/attendance')
  @HttpCode(204)
  @Requires(schedulingPermissions.recordAttendance)
  @Answers(204)
  @Refuses(400, 401, 403, 404, 409)
  attendance(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: appointmentId }) id: string,
    @Body({ schema: recordAttendance }) attendance: Attendance,
  ): Promise<void> {
    return this.recordAttendance.run(operator, id, attendance);
  }

  @Post(':id/move')
  @HttpCode(204)
  @Requires(schedulingPermissions.changeAppointment)
  @Answers(204)
  @Refuses(400, 401, 403, 404)
  @RefusesWith(422, refusedMoment)
  @RefusesWith(409, refusedMoment)
  move(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: appointmentId }) id: string,
    @Body({ schema: moveAppointment }) { startsAt, shown }: Move,
  ): Promise<void> {
    return this.moveAppointment.run(operator, { id, shown: new Date(shown) }, new Date(startsAt));
  }

  @Post(':id/cancel')
  @HttpCode(204)
  @Requires(schedulingPermissions.changeAppointment)
  @Answers(204)
  @Refuses(400, 401, 403, 404, 409)
  cancel(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: appointmentId }) id: string,
    @Body({ schema: cancelAppointment }) { shown }: Cancellation,
  ): Promise<void> {
    return this.cancelAppointment.run(operator, { id, shown: new Date(shown) });
  }
}
