import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A seat and who receives, taken for a while; whose visit it is stands elsewhere. */
@Entity({ schema: 'scheduling', name: 'reservation' })
export class ReservationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') municipality!: string;
  @Column('uuid', { name: 'desk_id' }) deskId!: string;
  @Column('int') seat!: number;
  @Column('uuid', { name: 'mediator_id', nullable: true }) mediatorId!: string | null;
  @Column('uuid', { name: 'practitioner_id', nullable: true }) practitionerId!: string | null;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  /** False once it was given up; only active ones exclude each other. */
  @Column('boolean', { default: true }) active!: boolean;
}
