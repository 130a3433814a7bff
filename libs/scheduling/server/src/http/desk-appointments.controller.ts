import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  appointmentId,
  bookedAppointment,
  bookForSomeone,
  moveAppointment,
  recordAttendance,
  schedulingPermissions,
  refusedMoment,
  type BookedAppointment,
  type BookForSomeone as Booking,
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
import { BookForSomeone } from '../use-cases/book-for-someone';
import { CancelAppointment } from '../use-cases/cancel-appointment';
import { MoveAppointment } from '../use-cases/move-appointment';
import { RecordAttendance } from '../use-cases/record-attendance';

@ApiTags('desk')
@Controller('desk/appointments')
export class DeskAppointmentsController {
  constructor(
    private readonly bookForSomeone: BookForSomeone,
    private readonly recordAttendance: RecordAttendance,
    private readonly moveAppointment: MoveAppointment,
    private readonly cancelAppointment: CancelAppointment,
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
    @Body({ schema: moveAppointment }) { startsAt }: Move,
  ): Promise<void> {
    return this.moveAppointment.run(operator, { id }, new Date(startsAt));
  }

  @Post(':id/cancel')
  @HttpCode(204)
  @Requires(schedulingPermissions.changeAppointment)
  @Answers(204)
  @Refuses(400, 401, 403, 404, 409)
  cancel(
    @Scope() operator: OperatorScope,
    @Param('id', { schema: appointmentId }) id: string,
  ): Promise<void> {
    return this.cancelAppointment.run(operator, { id });
  }
}
