import { connect } from "node:net";
import { Problem } from "./problem.ts";

/** @throws Problem when nothing listens at the address */
export async function refuseUnreachableRedis(url: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const reached = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || 6379), timeout: 3_000 });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => settle(true));
    socket.once("timeout", () => settle(false));
    socket.once("error", () => settle(false));
  });
  if (!reached) {
    throw new Problem(
      `Redis at ${hostname}:${port || 6379} cannot be reached.`,
      "Start it or correct REDIS_URL; without REDIS_URL one instance of the shop works alone.",
    );
  }
}
