import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PaymentProtocol, SelfTestRequest } from "../../../../../../protocols/protocol";
import { registerProtocol } from "../../../../../../protocols/registry";
import { POST, type SelfTestResponse } from "./route";

const asked: SelfTestRequest[] = [];
const environment = process.env;

beforeAll(() => {
  registerProtocol({
    provider: "payme",
    selfTest: async (request: SelfTestRequest) => {
      asked.push(request);
      return [{ code: "right_key_accepted", ok: true, detail: null }];
    },
  } as unknown as PaymentProtocol);
});

beforeEach(() => {
  asked.length = 0;
  process.env = { ...environment, BACKEND_URL: "", MEDUSA_BACKEND_URL: "" };
});

afterAll(() => {
  process.env = environment;
});

async function selfTest(backendUrl: string): Promise<SelfTestResponse> {
  const json = jest.fn<void, [SelfTestResponse]>();
  const req = {
    params: { provider: "payme" },
    protocol: "https",
    get: () => "thief.example",
    scope: { resolve: () => ({ admin: { backendUrl } }) },
  } as unknown as AuthenticatedMedusaRequest;
  await POST(req, { json } as unknown as MedusaResponse<SelfTestResponse>);
  return json.mock.calls[0][0];
}

it("sends the key nowhere without a configured address, whatever Host says", async () => {
  expect(await selfTest("/")).toEqual({
    ok: false,
    steps: [{ code: "no_address", ok: false, detail: null }],
  });
  expect(asked).toEqual([]);
});

it.each([
  ["BACKEND_URL", { BACKEND_URL: "https://api.shop.uz/" }, "/"],
  ["the admin's address", {}, "https://api.shop.uz"],
])("calls the address of %s", async (_what, variables, backendUrl) => {
  Object.assign(process.env, variables);
  expect((await selfTest(backendUrl)).ok).toBe(true);
  expect(asked.map(({ backend_url }) => backend_url)).toEqual(["https://api.shop.uz"]);
});
