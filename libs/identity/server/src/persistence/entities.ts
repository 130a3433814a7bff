import { MunicipalityEntity } from './municipality.entity';
import { OperatorEntity } from './operator.entity';
import { SessionEntity } from './session.entity';

/** What a connection must know to work with this context. */
export const identityEntities = [MunicipalityEntity, OperatorEntity, SessionEntity];
