import type { PaymentLedger } from "@medusa-uz/payment-ledger";
import { PAYMENT_LEDGER_MODULE } from "@medusa-uz/payment-ledger";
import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { UZCARD_MODULE } from "../modules/uzcard";
import type UzcardService from "../modules/uzcard/service";

/** What moves a payment on. */
export type Dependencies = {
  uzcard: UzcardService;
  ledger: PaymentLedger;
  container: MedusaContainer;
  logger: Logger;
};

export function dependenciesOf(container: MedusaContainer): Dependencies {
  return {
    uzcard: container.resolve(UZCARD_MODULE),
    ledger: container.resolve(PAYMENT_LEDGER_MODULE),
    container,
    logger: container.resolve(ContainerRegistrationKeys.LOGGER),
  };
}
