import type { EPrescriptionGateway } from "./port";

/** So long the platform of electronic prescriptions has for an answer. */
const DEADLINE_MS = 8_000;

/** The same platform, of which nobody waits longer than so many milliseconds for an answer. */
export function withinDeadline(
  gateway: EPrescriptionGateway,
  ms = DEADLINE_MS,
): EPrescriptionGateway {
  return {
    find: (...asked) => race(gateway.find(...asked), ms),
    lock: (...asked) => race(gateway.lock(...asked), ms),
    dispense: (...asked) => race(gateway.dispense(...asked), ms),
    release: (...asked) => race(gateway.release(...asked), ms),
  };
}

async function race<T>(answer: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error("the platform of electronic prescriptions does not answer")),
      ms,
    );
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
