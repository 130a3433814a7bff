import type {
  AppointmentState,
  BookingChannel,
  Practice,
  VisitKind,
  VisitReason,
} from '@one-stop-shop/scheduling/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'scheduling', name: 'appointment' })
export class AppointmentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') municipality!: string;
  @Column('uuid', { name: 'desk_id' }) deskId!: string;
  @Column('uuid', { name: 'mediator_id', nullable: true }) mediatorId!: string | null;
  @Column('uuid', { name: 'practitioner_id', nullable: true }) practitionerId!: string | null;
  /** What was asked of the practitioner, if one receives them. */
  @Column('text', { nullable: true }) practice!: Practice | null;
  @Column('uuid', { name: 'contact_id' }) contactId!: string;
  @Column('uuid', { name: 'reservation_id' }) reservationId!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('text') state!: AppointmentState;
  /** Since when they wait, or waited; null when nobody recorded that they came. */
  @Column('timestamptz', { name: 'arrived_at', nullable: true }) arrivedAt!: Date | null;
  @Column('text', { name: 'cancelled_by', nullable: true }) cancelledBy!: 'person' | 'desk' | null;
  @Column('text') kind!: VisitKind;
  @Column('text') channel!: BookingChannel;
  @Column('text') language!: ServiceLanguage;
  @Column('text', { name: 'mediator_language', nullable: true })
  mediatorLanguage!: ServiceLanguage | null;
  @Column('text', { nullable: true }) reason!: VisitReason | null;
  @Column('text', { name: 'link_hash' }) linkHash!: string;
  @Column('text', { name: 'code_hash' }) codeHash!: string;
  @Column('timestamptz', { name: 'booked_at' }) bookedAt!: Date;
  /** Counted by the database: moves and the cancellation, as calendars number them. */
  @Column({ type: 'int', name: 'calendar_sequence', update: false, insert: false })
  calendarSequence!: number;
}
