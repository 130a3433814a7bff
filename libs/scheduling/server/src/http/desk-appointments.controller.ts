import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  appointmentId,
  bookForSomeoneAct,
  cancelAppointmentAct,
  contactQuery,
  contactVisits,
  gaveUpAppointments,
  giveUpAppointments,
  moveAppointmentAct,
  recordAttendanceAct,
  schedulingPermissions,
  refusedMoment,
  undoChangeAct,
  wishOfVisit,
  type BookedAtDesk,
  type BookForSomeone as Booking,
  type CancelAppointment as Cancellation,
  type ContactQuery,
  type ContactVisits,
  type GaveUpAppointments,
  type GiveUpAppointments as GivingUp,
  type MoveAtDesk as Move,
  type RecordAttendance as Attendance,
  type UndoChange as Undoing,
  type WishOfVisit,
} from '@one-stop-shop/scheduling/contracts';
import type { DoneAct } from '@one-stop-shop/shared/contracts';
import {
  Answers,
  IdempotencyKey,
  Performs,
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
import { ReadWish } from '../use-cases/read-wish';
import { RecordAttendance } from '../use-cases/record-attendance';
import { UndoChange } from '../use-cases/undo-change';
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
    private readonly undoChange: UndoChange,
    private readonly printTicket: PrintTicketAtDesk,
    private readonly readWish: ReadWish,
  ) {}

  @Post()
  @Requires(schedulingPermissions.bookForSomeone)
  @TakesKey()
  @Performs(bookForSomeoneAct, 201)
  @Refuses(400, 401, 403, 404)
  @RefusesWith(422, refusedMoment)
  @RefusesWith(409, refusedMoment)
  book(
    @Scope() operator: OperatorScope,
    @IdempotencyKey() key: string,
    @Body({ schema: bookForSomeoneAct.asks }) booking: Booking,
  ): Promise<BookedAtDesk> {
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

  @Get(':id/wish')
  @Requires(schedulingPermissions.changeAppointment)
  @Answers(200, wishOfVisit)
  @Refuses(400, 401, 403, 404)
  wish(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: appointmentId }) id: string,
  ): Promise<WishOfVisit> {
    return this.readWish.run(operator, id);
  }

  @Post(':id/attendance')
  @Requires(schedulingPermissions.recordAttendance)
  @Performs(recordAttendanceAct)
  @Refuses(400, 401, 403, 404, 409)
  attendance(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: appointmentId }) id: string,
    @Body({ schema: recordAttendanceAct.asks }) attendance: Attendance,
  ): Promise<DoneAct> {
    return this.recordAttendance.run(operator, id, attendance);
  }

  @Post(':id/move')
  @Requires(schedulingPermissions.changeAppointment)
  @Performs(moveAppointmentAct)
  @Refuses(400, 401, 403, 404)
  @RefusesWith(422, refusedMoment)
  @RefusesWith(409, refusedMoment)
  move(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: appointmentId }) id: string,
    @Body({ schema: moveAppointmentAct.asks }) { startsAt, shown, agreed }: Move,
  ): Promise<DoneAct> {
    const seen = { id, shown: new Date(shown) };
    return this.moveAppointment.run(operator, seen, new Date(startsAt), { agreed });
  }

  @Post(':id/cancel')
  @Requires(schedulingPermissions.changeAppointment)
  @Performs(cancelAppointmentAct)
  @Refuses(400, 401, 403, 404, 409)
  cancel(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: appointmentId }) id: string,
    @Body({ schema: cancelAppointmentAct.asks }) { shown }: Cancellation,
  ): Promise<DoneAct> {
    return this.cancelAppointment.run(operator, { id, shown: new Date(shown) });
  }

  /** Whoever has just moved or cancelled it takes that back; nobody else can, and only at once. */
  @Post(':id/undo')
  @Requires(schedulingPermissions.changeAppointment)
  @Performs(undoChangeAct)
  @Refuses(400, 401, 403, 404, 409)
  undo(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: appointmentId }) id: string,
    @Body({ schema: undoChangeAct.asks }) { act, shown }: Undoing,
  ): Promise<DoneAct> {
    return this.undoChange.run(operator, { id, shown: new Date(shown) }, act);
  }
}
