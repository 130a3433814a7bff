import type { MunicipalityEntity } from '../persistence/municipality.entity';

/**
 * The district LT/1: ISTAT and cadastral codes, inhabitants on the 2011 base.
 * Neighbours stand in the order of the way by road.
 */
export const municipalityFacts: readonly MunicipalityEntity[] = [
  {
    code: '059001',
    name: 'Aprilia',
    cadastral: 'A341',
    inhabitants: 66_979,
    lead: true,
    neighbours: ['059005', '059006', '059022'],
  },
  {
    code: '059005',
    name: 'Cisterna di Latina',
    cadastral: 'C740',
    inhabitants: 35_551,
    lead: false,
    neighbours: ['059006', '059001', '059022'],
  },
  {
    code: '059006',
    name: 'Cori',
    cadastral: 'D003',
    inhabitants: 11_025,
    lead: false,
    neighbours: ['059022', '059005', '059001'],
  },
  {
    code: '059022',
    name: 'Rocca Massima',
    cadastral: 'H421',
    inhabitants: 1_094,
    lead: false,
    neighbours: ['059006', '059005', '059001'],
  },
];
