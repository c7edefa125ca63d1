/** Where sealed files lie. Names are made by the shop; nothing here knows what is in them. */
export interface FileStorage {
  /** All of it or nothing. @throws StorageFull, StorageDown */
  put(name: string, sealed: Buffer): Promise<void>;
  /** @throws FileLost when there is none, StorageDown */
  get(name: string): Promise<Buffer>;
  /** No error when there is none. @throws StorageDown */
  remove(name: string): Promise<void>;
  /** Clears up what a killed process left half written before `until`. */
  sweep(until: Date): Promise<void>;
}

export class StorageFull extends Error {}
export class StorageDown extends Error {}
export class FileLost extends Error {}
