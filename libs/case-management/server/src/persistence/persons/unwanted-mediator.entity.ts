import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody doesn't want this mediator; why is written nowhere. */
@Entity({ schema: 'case_management', name: 'unwanted_mediator' })
export class UnwantedMediatorEntity {
  @PrimaryColumn('text') municipality!: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('uuid', { name: 'mediator_id' }) mediatorId!: string;
  @Column('boolean') restricted!: boolean;
  @Column('uuid', { name: 'recorded_by' }) recordedBy!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
}
