/** Where bytes are saved. */
export type Bytes = Uint8Array<ArrayBuffer>;

export interface Sink {
  write(bytes: Bytes): Promise<void>;
  /** The file is whole: it appears. */
  close(): Promise<void>;
  /** Leaves nothing. */
  abort(): Promise<void>;
}
