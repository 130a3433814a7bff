export { oversightContext } from './context';
export { OversightModule } from './oversight.module';
export { SealingModule } from './sealing.module';
export { CheckSeals } from './use-cases/check-seals';
export { MunicipalityNames, ReaderNames } from './use-cases/directory';
export { MessageFigures } from './use-cases/message-figures';
