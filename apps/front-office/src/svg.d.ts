/** The build hands an imported icon over as its text. */
declare module '*.svg' {
  const text: string;
  export default text;
}
