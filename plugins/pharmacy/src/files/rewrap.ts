import type { ExecArgs, Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { prescriptionsOf } from "../prescription/prescriptions-of";

/**
 * Closes the keys of all files with the first of `fileKeys`; afterwards the others may go.
 * `npx medusa exec node_modules/@medusa-uz/pharmacy/.medusa/server/src/files/rewrap.js`
 */
export default async function rewrap({ container }: ExecArgs): Promise<void> {
  const { rewrapped, failed } = await prescriptionsOf(container).keep.rewrap();
  const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER);
  logger.info(`pages of prescriptions: ${rewrapped} keys closed anew, ${failed} do not open`);
  process.exitCode = failed > 0 ? 1 : 0;
}
