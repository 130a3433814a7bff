export * from '../seed/desk-facts';
export * from './desk-morning';
export * from './managing-morning';
export * from './requests';
