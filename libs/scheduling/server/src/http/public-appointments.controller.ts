import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  bookAppointment,
  bookedAppointment,
  refusedMoment,
  type BookAppointment as Booking,
  type BookedAppointment,
} from '@one-stop-shop/scheduling/contracts';
import {
  Answers,
  IdempotencyKey,
  Public,
  Refuses,
  RefusesWith,
  TakesKey,
  visitorScope,
} from '@one-stop-shop/shared/server';
import type { FastifyRequest } from 'fastify';
import { BookAppointment } from '../use-cases/book-appointment';
import { BookingCap } from './booking-cap';

@ApiTags('public')
@Public()
@Controller('public/appointments')
export class PublicAppointmentsController {
  constructor(
    private readonly bookAppointment: BookAppointment,
    private readonly cap: BookingCap,
  ) {}

  @Post()
  @TakesKey()
  @Answers(201, bookedAppointment)
  @Refuses(400, 403, 404, 413)
  @RefusesWith(422, refusedMoment)
  @RefusesWith(409, refusedMoment)
  async book(
    @IdempotencyKey() key: string,
    @Body({ schema: bookAppointment }) { website, ...booking }: Booking,
    @Req() request: FastifyRequest,
  ): Promise<BookedAppointment> {
    const withContact = Boolean(booking.phone ?? booking.email);
    await this.cap.mustPass(request, { trapped: Boolean(website), withContact });
    return this.bookAppointment.run(visitorScope(request.id, 'booking'), key, booking);
  }
}
