export type { AreaWord, AreaWords } from './frame/area-words';
export { administrationHome, districtHome, pagesOf, signInPage, staffFrame } from './routes';
