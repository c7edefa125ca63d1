import { execFileSync } from "node:child_process";
import followEskizTemplates from "@medusa-uz/notification-eskiz/jobs/follow-eskiz-templates";
import type { MedusaContainer } from "@medusajs/framework/types";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { EskizControl } from "../conformance/eskiz/eskiz-control";
import { CardGateway } from "./card-gateway";

jest.setTimeout(5 * 60_000);

const FREE_PORT =
  "const s=require('net').createServer().listen(0,()=>{console.log(s.address().port);s.close()})";
/** Known before the shop starts: the address of the gateway is part of its configuration. */
const port = execFileSync(process.execPath, ["-e", FREE_PORT]).toString().trim();
process.env.EMULATOR_PORT = port;

const PHONE = "998901234567";

/** The part of the plugin's service that the stories call. */
type Eskiz = {
  options: object;
  deliver: (delivery: object) => Promise<{ state: string; ref?: string }>;
};

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer;
    let emulators: CardGateway;
    let gateway: EskizControl;
    let eskiz: Eskiz;

    beforeAll(async () => {
      container = getContainer();
      const backend = `http://localhost:${new URL(api.defaults.baseURL ?? "").port}`;
      emulators = await CardGateway.open(backend, port);
      gateway = new EskizControl(emulators.url);
      eskiz = container.resolve("eskiz");
      Object.assign(eskiz.options, { callbackBaseUrl: backend });
    });

    afterAll(() => emulators.close());

    it("sends", async () => {
      await followEskizTemplates(container);
      const outcome = await eskiz.deliver({
        key: "a1",
        to: { phone: PHONE },
        template: "login_code",
        locale: "ru",
        values: { code: "4821", minutes: "2", shop: "x" },
        content: { text: "" },
        kind: "code",
      });
      expect(outcome).toMatchObject({ state: "accepted", parts: 1, cost: 50 });
      const [sms] = await gateway.inbox(PHONE);
      expect(sms.text).toContain("4821");
    });
  },
});
