import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  setRegionsPaymentProvidersStep,
} from "@medusajs/medusa/core-flows";
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { translate } from "../translate";
import { CURRENCY } from "./store";

/** In the order a buyer should see them: online first, then cash on delivery. */
const PAYMENT_PROVIDERS = [
  "pp_payme_payme",
  "pp_click_click",
  "pp_uzcard_uzcard",
  "pp_system_default",
];

const NAME = { uz: "O'zbekiston", ru: "Узбекистан", en: "Uzbekistan" };

type KnownRegion = {
  id: string;
  countries?: { iso_2: string }[];
  payment_providers?: { id: string }[];
};

const seedRegionPaymentProviders = createWorkflow(
  "seed-region-payment-providers",
  (input: { input: { id: string; payment_providers: string[] }[] }) =>
    new WorkflowResponse(setRegionsPaymentProvidersStep(input)),
);

/**
 * The region Uzbekistan: so'm, prices that include tax, and every payment provider that this app has.
 * A provider that is switched on later is added by the next seed.
 */
export async function ensureRegion(container: MedusaContainer): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const payment = container.resolve(Modules.PAYMENT);
  const installed = await payment.listPaymentProviders({
    id: PAYMENT_PROVIDERS,
    is_enabled: true,
  });
  const providers = PAYMENT_PROVIDERS.filter((id) => installed.some((row) => row.id === id));

  const { data: regions } = await query.graph({
    entity: "region",
    fields: ["id", "countries.iso_2", "payment_providers.id"],
  });
  const known = (regions as KnownRegion[]).find((region) =>
    region.countries?.some((country) => country.iso_2 === "uz"),
  );
  if (known) {
    const present = (known.payment_providers ?? []).map(({ id }) => id);
    if (providers.some((id) => !present.includes(id))) {
      await seedRegionPaymentProviders(container).run({
        input: { input: [{ id: known.id, payment_providers: providers }] },
      });
    }
    return known.id;
  }

  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: NAME.uz,
          currency_code: CURRENCY,
          countries: ["uz"],
          payment_providers: providers,
          automatic_taxes: true,
          is_tax_inclusive: true,
        },
      ],
    },
  });
  await translate(container, [
    { reference: "region", reference_id: result[0].id, fields: { name: NAME } },
  ]);
  return result[0].id;
}

/**
 * A tax region without a rate: the shown price is the whole price, to the so'm. A VAT payer adds the 12 % rate
 * in the admin; prices already count as tax-inclusive, so what buyers pay does not change.
 */
export async function ensureTaxRegion(container: MedusaContainer): Promise<void> {
  const tax = container.resolve(Modules.TAX);
  const [known] = await tax.listTaxRegions({ country_code: "uz" }, { take: 1 });
  if (!known) {
    await createTaxRegionsWorkflow(container).run({
      input: [{ country_code: "uz", provider_id: "tp_system" }],
    });
  }
}
