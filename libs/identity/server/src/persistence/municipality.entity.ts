import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'municipality' })
export class MunicipalityEntity {
  /** ISTAT code. */
  @PrimaryColumn('text') code!: string;
  @Column('text') name!: string;
  @Column('text') cadastral!: string;
  @Column('int') inhabitants!: number;
  /** Whether it leads the district. */
  @Column('boolean') lead!: boolean;
  /** ISTAT codes, the nearest first. */
  @Column('text', { array: true }) neighbours!: string[];
}
