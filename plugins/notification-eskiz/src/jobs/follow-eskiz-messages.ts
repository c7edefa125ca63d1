import type { MedusaContainer } from "@medusajs/framework/types";
import { followMessages } from "../messages/follow";
import { tellUntold } from "../messages/tell";
import { ESKIZ_MODULE } from "../modules/eskiz";
import type EskizService from "../modules/eskiz/service";

export const config = { name: "follow-eskiz-messages", schedule: "*/10 * * * * *" };

let running: Promise<void> | undefined;

/** Asks after messages whose reports have not come, and tells what nobody was told of. */
export default async function followEskizMessages(container: MedusaContainer): Promise<void> {
  running ??= follow(container.resolve<EskizService>(ESKIZ_MODULE)).finally(() => {
    running = undefined;
  });
  return running;
}

async function follow(eskiz: EskizService): Promise<void> {
  const emit = (name: string, data: object) => eskiz.emit(name, data);
  await tellUntold(eskiz.desk, emit);
  if (eskiz.options.mode !== "log") {
    await followMessages(eskiz.desk, emit);
  }
}
