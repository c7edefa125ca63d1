import { createServer } from "node:net";
import { Problem } from "./problem.ts";

/** @throws Problem when something listens on the port already */
export async function refuseTakenPort(port: number, what: string, variable: string): Promise<void> {
  if (!(await isFree(port))) {
    throw new Problem(
      `Port ${port}, wanted for ${what}, is taken by another program.`,
      `Stop that program (lsof -i :${port} names it) or choose another port: ${variable}=${port + 100} npm start`,
    );
  }
}

/** Both stacks are tried: a listener on ::1 alone would still answer for localhost. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, "127.0.0.1")) && (await canListen(port, "::"));
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      resolve(error.code !== "EADDRINUSE" && error.code !== "EACCES"),
    );
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
}

/** A port nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
