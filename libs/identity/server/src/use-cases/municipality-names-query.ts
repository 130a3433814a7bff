import { Injectable } from '@nestjs/common';
import { municipalityNames } from '../persistence/municipality-names';

/** Tells other contexts how the municipalities of the district are called, in their transaction. */
@Injectable()
export class MunicipalityNamesQuery {
  readonly all = municipalityNames;
}
