export { CloseMonths } from '../use-cases/close-months';
export { SealReadings } from '../use-cases/seal-readings';
export { sealAsBefore } from './first-seals';
