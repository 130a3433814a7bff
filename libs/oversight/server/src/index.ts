export { oversightContext } from './context';
export { CheckSeals } from './use-cases/check-seals';
export { MunicipalityNames, ReaderNames } from './use-cases/directory';
export { LetMonthGo, MonthStays } from './use-cases/let-month-go';
export { MessageFigures } from './use-cases/message-figures';
export { SubjectsOfPerson } from './use-cases/subjects-of-person';
