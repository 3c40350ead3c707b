/** Files put into the program at build time. */
declare module '*.xlsx' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
declare module '*?texte' {
  const text: string;
  export default text;
}
