import type { CaseStatus, TakeCharge } from '@one-stop-shop/case-management/contracts';
import type { LocalDay } from '@one-stop-shop/shared/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** Somebody was taken in charge: who leads the case, and how far it is. */
@Entity({ schema: 'case_management', name: 'case_record' })
export class CaseRecordEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  /** The social worker of the case, by account. */
  @Column('uuid') responsible!: string;
  /** YYYY-MM-DD */
  @Column('date', { name: 'taken_on' }) takenOn!: LocalDay;
  @Column('text', { name: 'legal_basis' }) legalBasis!: TakeCharge['legalBasis'];
  @Column('uuid', { name: 'taken_by' }) takenBy!: string;
  @Column('timestamptz', { name: 'taken_at' }) takenAt!: Date;
  @Column('text') status!: CaseStatus;
  /** When it came to stand as it does. */
  @Column('timestamptz') since!: Date;
  @Column('int') version!: number;
}
