/** Where the files of a deposit are made: on a disk, or in what a browser keeps out of the heap. */
export interface Written {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** One file being written. */
export interface OutFile {
  readonly name: string;
  write(data: Uint8Array | string): Promise<void>;
  close(): Promise<Written>;
}

export interface Workshop {
  file(name: string): Promise<OutFile>;
  /** What a closed file holds. */
  read(name: string): AsyncIterable<Uint8Array>;
}
