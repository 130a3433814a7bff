import type { noticeWays } from '@one-stop-shop/case-management/contracts';
import type { ServiceLanguage } from '@one-stop-shop/shared/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AboutPerson } from '../persons/about-person';

/** Which privacy notice somebody was given, in which language, how and by whom; it stays as it is. */
@Entity({ schema: 'case_management', name: 'notice_given' })
export class NoticeGivenEntity extends AboutPerson {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text') language!: ServiceLanguage;
  @Column('text') how!: (typeof noticeWays)[number];
  @Column('timestamptz', { name: 'given_at' }) givenAt!: Date;
  @Column('uuid', { name: 'given_by' }) givenBy!: string;
}
