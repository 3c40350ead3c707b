/**
 * UUID, any version, in either case.
 * Source: RFC 9562; dictionary V22, 1.1. Example: dbef0895-cd51-421e-bb8c-a9028eebb21a.
 */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isUuid = (text: string): boolean => UUID.test(text);
