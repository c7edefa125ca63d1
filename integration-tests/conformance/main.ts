import { parseArgs } from "node:util";
import { PAYME_DEFAULTS, paymeConformance } from "./payme.ts";

const USAGE = `npm run conformance -- payme [options]

  --url <address>       shop to check (default http://localhost:9000)
  --endpoint <address>  its callback, when it is not <url>/hooks/payme
  --key <key>           cashbox key (default PAYME_SECRET_KEY, else the demo key)
  --login <login>       default Paycom
  --account <field>     account field with the order number (default order_id)
  --order <number>      a fresh unpaid order; without it one is placed over the store API
  --amount <tiyin>      its total, needed with --order
  --publishable-key <k> default MEDUSA_PUBLISHABLE_KEY, else read with the admin login
  --admin <email:password>  default the demo admin`;

/** Command line of the conformance checks. Exit code 0 only for a full score. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: "string" },
      endpoint: { type: "string" },
      key: { type: "string" },
      login: { type: "string" },
      account: { type: "string" },
      order: { type: "string" },
      amount: { type: "string" },
      "publishable-key": { type: "string" },
      admin: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help || positionals.length !== 1 || positionals[0] !== "payme") {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  if (values.order && !/^[1-9]\d*$/.test(values.amount ?? "")) {
    console.error("--order needs --amount: the order's total in tiyin (1 so'm = 100 tiyin)");
    return 2;
  }
  const [email, ...password] = values.admin?.split(":") ?? [];
  const { table, percent } = await paymeConformance({
    ...PAYME_DEFAULTS,
    url: (values.url ?? PAYME_DEFAULTS.url).replace(/\/+$/, ""),
    endpoint: values.endpoint,
    key: values.key ?? process.env.PAYME_SECRET_KEY ?? PAYME_DEFAULTS.key,
    login: values.login ?? PAYME_DEFAULTS.login,
    accountField: values.account ?? PAYME_DEFAULTS.accountField,
    order: values.order ? { order: values.order, amount: Number(values.amount) } : undefined,
    publishableKey: values["publishable-key"] ?? process.env.MEDUSA_PUBLISHABLE_KEY,
    admin: email ? { email, password: password.join(":") } : PAYME_DEFAULTS.admin,
  });
  console.log(table);
  return percent === 100 ? 0 : 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: Error) => {
    console.error(`conformance: ${error.message}`);
    process.exitCode = 2;
  },
);
