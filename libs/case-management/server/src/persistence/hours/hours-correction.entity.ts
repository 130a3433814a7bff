import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Minutes that somebody who works here added or took away by hand; what was written stays. */
@Entity({ schema: 'case_management', name: 'hours_correction' })
export class HoursCorrectionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') municipality!: string;
  @Column('uuid', { name: 'operator_id' }) operatorId!: string;
  /** YYYY-MM-DD */
  @Column('date') day!: string;
  @Column('int') minutes!: number;
  @Column('text') reason!: string;
  @Column('timestamptz', { name: 'corrected_at' }) correctedAt!: Date;
}
