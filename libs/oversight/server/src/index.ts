export { oversightContext } from './context';
export { CheckSeals } from './use-cases/check-seals';
export { MunicipalityNames, ReaderNames } from './use-cases/directory';
export { MessageFigures } from './use-cases/message-figures';
