import type { WaitingAction } from "./waiting-action";

const NAME = "courier";
const ACTIONS = "actions";
const KEPT = "kept";

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(ACTIONS, { keyPath: "seq", autoIncrement: true });
      request.result.createObjectStore(KEPT);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function run<T>(
  store: string,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode);
    const request = work(transaction.objectStore(store));
    // Not before it is on the disk: the phone may be switched off the next moment.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** What waits to be sent, in the order in which it was done. */
export const readActions = (): Promise<WaitingAction[]> =>
  run(ACTIONS, "readonly", (store) => store.getAll() as IDBRequest<WaitingAction[]>);

/** Adds an action at the end of the queue, or changes the one with its `seq`. */
export const putAction = (action: WaitingAction): Promise<IDBValidKey> =>
  run(ACTIONS, "readwrite", (store) => store.put(action));

export const removeAction = (seq: number): Promise<undefined> =>
  run(ACTIONS, "readwrite", (store) => store.delete(seq));

/** What the server said last, for a start without a connection. */
export const keep = (name: string, value: unknown): Promise<IDBValidKey> =>
  run(KEPT, "readwrite", (store) => store.put(value, name));

export const recall = <T>(name: string): Promise<T | undefined> =>
  run(KEPT, "readonly", (store) => store.get(name) as IDBRequest<T | undefined>);

export const forgetKept = (): Promise<undefined> =>
  run(KEPT, "readwrite", (store) => store.clear());
