import { parseArgs } from "node:util";
import { CLICK_DEFAULTS, clickConformance } from "./click.ts";
import type { ClickOrder } from "./click/scenarios.ts";
import { ESKIZ_DEFAULTS, eskizConformance } from "./eskiz.ts";
import { PAYME_DEFAULTS, paymeConformance } from "./payme.ts";
import { SHOP_DEFAULTS, type ShopAccess } from "./place-order.ts";
import type { Check } from "./score.ts";
import { UZCARD_DEFAULTS, uzcardConformance } from "./uzcard.ts";

const USAGE = `npm run conformance -- payme|click|uzcard|eskiz [options]

  --url <address>       shop to check (default http://localhost:9000)
  --endpoint <address>  its callback, when it is not <url>/hooks/payme or <url>/hooks/click
  --key <key>           secret key (default PAYME_SECRET_KEY or CLICK_SECRET_KEY, else the demo key)
  --order <number>      a fresh unpaid order; Click needs three; without it orders are placed over the store API
  --amount <tiyin>      the total of each, needed with --order
  --publishable-key <k> default MEDUSA_PUBLISHABLE_KEY, else read with the admin login
  --admin <email:password>  default the demo admin

payme only
  --login <login>       default Paycom
  --account <field>     account field with the order number (default order_id)

click only
  --service-id <id>     default CLICK_SERVICE_ID, else the demo's
  --joint               both stages at the endpoint itself, not at /prepare and /complete below it
  --json                JSON bodies instead of forms

uzcard and eskiz only
  --emulator <address>  the emulated gateway that the shop is connected to (default http://localhost:9400)`;

const OPTIONS = {
  url: { type: "string" },
  endpoint: { type: "string" },
  key: { type: "string" },
  order: { type: "string", multiple: true },
  amount: { type: "string", multiple: true },
  "publishable-key": { type: "string" },
  admin: { type: "string" },
  login: { type: "string" },
  account: { type: "string" },
  "service-id": { type: "string" },
  joint: { type: "boolean" },
  json: { type: "boolean" },
  emulator: { type: "string" },
  help: { type: "boolean" },
} as const;

const readCommandLine = () => parseArgs({ allowPositionals: true, options: OPTIONS });
type Values = ReturnType<typeof readCommandLine>["values"];
/** `amount` in tiyin. */
type Order = { order: string; amount: number };
type Run = (values: Values, shop: ShopAccess, orders: Order[]) => Promise<Score>;
type Score = { checks: Check[]; percent: number; table: string };

/** One line for each provider: how many orders its list needs, and the list. */
const PROTOCOLS: Record<string, { orders: number; run: Run }> = {
  payme: {
    orders: 1,
    run: (values, shop, [order]) =>
      paymeConformance({
        ...shop,
        endpoint: values.endpoint,
        key: values.key ?? process.env.PAYME_SECRET_KEY ?? PAYME_DEFAULTS.key,
        login: values.login ?? PAYME_DEFAULTS.login,
        accountField: values.account ?? PAYME_DEFAULTS.accountField,
        order,
      }),
  },
  click: {
    orders: 3,
    run: (values, shop, orders) =>
      clickConformance({
        ...shop,
        endpoint: values.endpoint,
        joint: values.joint ?? CLICK_DEFAULTS.joint,
        encoding: values.json ? "json" : CLICK_DEFAULTS.encoding,
        serviceId: values["service-id"] ?? process.env.CLICK_SERVICE_ID ?? CLICK_DEFAULTS.serviceId,
        key: values.key ?? process.env.CLICK_SECRET_KEY ?? CLICK_DEFAULTS.key,
        orders: orders.length > 0 ? orders.map(inSom) : undefined,
      }),
  },
  uzcard: {
    orders: 0,
    run: (values, shop) =>
      uzcardConformance({
        ...shop,
        emulatorUrl: (values.emulator ?? UZCARD_DEFAULTS.emulatorUrl).replace(/\/+$/, ""),
      }),
  },
  eskiz: {
    orders: 0,
    run: (values, shop) =>
      eskizConformance({
        ...shop,
        emulatorUrl: (values.emulator ?? ESKIZ_DEFAULTS.emulatorUrl).replace(/\/+$/, ""),
      }),
  },
};

/** Command line of the conformance checks. Exit code 0 only for a full score. */
async function main(): Promise<number> {
  const { values, positionals } = readCommandLine();
  const protocol = positionals.length === 1 ? PROTOCOLS[positionals[0] ?? ""] : undefined;
  if (values.help || !protocol) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const { order = [], amount = [] } = values;
  const orders = order.map((number, i) => ({ order: number, amount: Number(amount[i]) }));
  if (orders.length > 0 && orders.length !== protocol.orders) {
    console.error(`this list needs ${protocol.orders} orders: --order and --amount for each`);
    return 2;
  }
  if (!orders.every((one) => Number.isSafeInteger(one.amount) && one.amount > 0)) {
    console.error("--order needs --amount: the order's total in tiyin (1 so'm = 100 tiyin)");
    return 2;
  }
  const { table, percent } = await protocol.run(values, shopOf(values), orders);
  console.log(table);
  return percent === 100 ? 0 : 1;
}

function shopOf(values: Values): ShopAccess {
  const [email, ...password] = values.admin?.split(":") ?? [];
  return {
    url: (values.url ?? SHOP_DEFAULTS.url).replace(/\/+$/, ""),
    publishableKey: values["publishable-key"] ?? process.env.MEDUSA_PUBLISHABLE_KEY,
    admin: email ? { email, password: password.join(":") } : SHOP_DEFAULTS.admin,
  };
}

/** Click counts in so'm, as text. */
const inSom = ({ order, amount }: Order): ClickOrder => ({
  order,
  amount: String(amount).padStart(3, "0").replace(/..$/, ".$&"),
});

main().then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    console.error(`conformance: ${error.message}`);
    process.exitCode = 2;
  },
);
