import { parentPort, workerData } from "node:worker_threads";
import decode from "heic-decode";

export type HeicAnswer = { width: number; height: number; rgba: Uint8Array };

// Its own file, so that nothing else is loaded into the thread.
void decode({ buffer: workerData as Uint8Array }).then(({ width, height, data }) => {
  const rgba = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  parentPort!.postMessage({ width, height, rgba }, [rgba.buffer as ArrayBuffer]);
});
