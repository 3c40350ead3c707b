/** What a test gives to its page: see `bundle`. */
declare module 'given' {
  const given: unknown;
  export default given;
}
