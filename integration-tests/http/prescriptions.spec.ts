import { MEDICINE_MODULE, PRESCRIPTION_MODULE, type MedicineEntry } from "@medusa-uz/pharmacy";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { CodePost } from "./code-post";
import { openShop, type Shop } from "./shop";
import { freshPhone, Shopper } from "./shoppers";
import { staffHeaders } from "./staff";

jest.setTimeout(5 * 60_000);

type Medicines = { save(entries: MedicineEntry[]): Promise<void> };
type Pharmacists = {
  pharmacists: { save(pharmacist: Record<string, unknown>): Promise<void> };
};
type Line = { id: string; status: string; reason_code: string | null; title: string | null };
type Shown = {
  id: string;
  number: string;
  status: string;
  version: number;
  lines: Line[];
  contents: { patient: { name: string }; lines: Line[] } | null;
};
type Reply = {
  status: number;
  data: { code?: string; message?: string; prescription: Shown; prescriptions: Shown[] };
};

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer;
    let shop: Shop;
    let aziza: Shopper;
    let product_id: string;

    beforeEach(async () => {
      container = getContainer();
      shop = await openShop(container, { stock: 10 });
      aziza = await new Shopper(api, shop, new CodePost(container), freshPhone()).signIn();
      const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
        entity: "product_variant",
        fields: ["product_id"],
        filters: { id: shop.variant_id },
      });
      product_id = data[0].product_id as string;
      await makeMedicine("rx", "C09CA01");
    });

    const makeMedicine = (rx_class: MedicineEntry["rx_class"], atc: string) =>
      container.resolve<Medicines>(MEDICINE_MODULE).save([
        {
          product_id,
          rx_class,
          atc,
          form: "Таблетки",
          substances: [{ inn: "losartan", strength: "50 мг" }],
          packs: [{ variant_id: shop.variant_id, pack: "30 dona" }],
        },
      ]);

    async function pharmacist(email: string, role = "pharmacist", phone = freshPhone()) {
      const { user_id, headers } = await staffHeaders(container, email);
      const entry = {
        user_id,
        role,
        licence_no: "AA-1234",
        is_active: true,
        phone,
        customer_id: null,
      };
      await container.resolve<Pharmacists>(PRESCRIPTION_MODULE).pharmacists.save(entry);
      return {
        user_id,
        call: async (method: "get" | "post", path: string, data: object = {}): Promise<Reply> =>
          api.request({
            method,
            url: `/admin/prescriptions${path}`,
            data: method === "get" ? undefined : data,
            headers,
            validateStatus: () => true,
          }),
      };
    }

    const body = (more: object = {}) => ({
      patient: { name: "Aziza Karimova", birth_year: 1990, relation: "self" },
      wishes: [{ variant_id: shop.variant_id, quantity: 2 }],
      consent: true,
      e_rx_number: "DMED-1",
      ...more,
    });
    const send = async (path: string, data?: object) =>
      (await aziza.send(`/store/prescriptions${path}`, data)) as unknown as Reply;

    /** Where the workflow of a prescription stands. */
    async function approvalOf(id: string): Promise<string | undefined> {
      const [found] = await container
        .resolve(Modules.WORKFLOW_ENGINE)
        .listWorkflowExecutions({ workflow_id: "prescription-approval", transaction_id: id });
      return found?.state;
    }

    async function waitFor(happened: () => boolean | Promise<boolean>): Promise<void> {
      for (let tries = 0; !(await happened()); tries++) {
        if (tries > 100) {
          throw new Error("it did not happen within ten seconds");
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }

    async function handedIn(more?: object): Promise<string> {
      const { data } = await send("", body(more));
      expect((await send(`/${data.prescription.id}/submit`)).status).toBe(200);
      return data.prescription.id;
    }

    it("goes from a customer's wish through the queue to a decision", async () => {
      const told: unknown[] = [];
      container.resolve(Modules.EVENT_BUS).subscribe("prescription.approved", async ({ data }) => {
        told.push(data);
      });
      const anvar = await pharmacist("anvar@example.uz");
      const id = await handedIn();

      await waitFor(async () => (await approvalOf(id)) === "invoking");
      const queue = (await anvar.call("get", "?waiting=true")).data.prescriptions;
      expect(queue).toEqual([expect.objectContaining({ id, status: "submitted" })]);
      expect(JSON.stringify(queue)).not.toContain("Karimova");

      const claimed = await anvar.call("post", "/claim-next");
      const { contents, version } = claimed.data.prescription;
      expect(contents!.patient.name).toBe("Aziza Karimova");
      const decision = {
        version,
        issued_on: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
        lines: contents!.lines.map((line) => ({ id: line.id, decision: "approve" })),
      };
      const decided = await anvar.call("post", `/${id}/decide`, decision);
      expect([decided.status, decided.data.prescription.status]).toEqual([200, "approved"]);
      // The lease is over: what is on it is no longer this pharmacist's.
      expect(decided.data.prescription.contents).toBeNull();
      const late = await anvar.call("post", `/${id}/decide`, decision);
      expect([late.status, late.data.code]).toEqual([409, "lease_lost"]);

      const shown = (await aziza.get(`/store/prescriptions/${id}`)) as unknown as Reply;
      expect(shown.data.prescription).toMatchObject({
        status: "approved",
        lines: [{ status: "approved", approved_quantity: 2 }],
      });
      await waitFor(() => told.length > 0);
      expect(told).toEqual([{ id, customer_id: aziza.customer_id }]);
      expect(await approvalOf(id)).toBe("done");
    });

    it("is refused in plain words, and asked for again by a new one", async () => {
      const [anvar, bahor] = [
        await pharmacist("anvar@example.uz"),
        await pharmacist("bahor@example.uz"),
      ];
      const id = await handedIn({ e_rx_number: "DMED-2" });
      const both = await Promise.all([
        anvar.call("post", `/${id}/claim`),
        bahor.call("post", `/${id}/claim`),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const winner = both[0].status === 200 ? anvar : bahor;
      const { version, contents } = both.find(({ status }) => status === 200)!.data.prescription;
      const [line] = contents!.lines;
      const reject = (more: object) =>
        winner.call("post", `/${id}/decide`, {
          version,
          lines: [{ id: line!.id, decision: "reject", ...more }],
        });
      expect((await reject({ reason_code: "other", note: "short" })).data.code).toBe(
        "note_too_short",
      );
      expect((await reject({ reason_code: "illegible" })).status).toBe(200);
      const shown = (await aziza.get(`/store/prescriptions/${id}`)) as unknown as Reply;
      expect(shown.data.prescription).toMatchObject({
        status: "rejected",
        lines: [{ reason_code: "illegible", reason_text: expect.stringContaining("o'qib") }],
      });
      const again = await winner.call("post", `/${id}/claim`);
      expect([again.status, again.data.code]).toEqual([409, "illegal_jump"]);
    });

    it("is closed to a pharmacist who handed it in by their own phone", async () => {
      const id = await handedIn({ e_rx_number: "DMED-3" });
      const anvar = await pharmacist("anvar@example.uz", "senior");
      const { headers } = await staffHeaders(container);
      const enter = async (more: object) =>
        api.post(
          "/admin/prescriptions/pharmacists",
          { user_id: anvar.user_id, role: "senior", licence_no: "AA-1234", ...more },
          { headers, validateStatus: () => true },
        );
      const refused = [await enter({}), await enter({ phone: "+7 900 123 45 67" })];
      expect(refused.map(({ status, data }) => [status, data.code])).toEqual([
        [400, "invalid"],
        [400, "phone_wrong"],
      ]);
      const entered = await enter({ phone: aziza.phone.slice(3) });
      expect(entered.data.pharmacists).toEqual([
        expect.objectContaining({ user_id: anvar.user_id, phone: `+${aziza.phone}` }),
      ]);
      for (const path of ["claim", "decide", "ask"]) {
        const data = { decide: { version: 1, lines: [] }, ask: { note: "Another page" } }[path];
        const answer = await anvar.call("post", `/${id}/${path}`, data);
        expect([path, answer.status, answer.data.code]).toEqual([
          path,
          ...(path === "claim" ? [403, "own_prescription"] : [409, "lease_lost"]),
        ]);
      }
      expect((await anvar.call("post", "/claim-next")).data.code).toBe("queue_empty");
      expect((await anvar.call("get", `/${id}`)).data.prescription.contents).toBeNull();
      // The end of a test waits for every workflow, and that of a prescription waits for its end.
      expect((await send(`/${id}/cancel`)).status).toBe(200);
    });

    it("takes nothing wrong, and says what", async () => {
      const refused = async (more: object) => {
        const { status, data } = await send("", body(more));
        return [status, data.code];
      };
      expect(await refused({ consent: false })).toEqual([400, "invalid"]);
      expect(await refused({ wishes: [{ variant_id: "none", quantity: 1 }] })).toEqual([
        400,
        "variant_missing",
      ]);
      await makeMedicine("otc", "A11GA01");
      expect(await refused({})).toEqual([400, "no_prescription_needed"]);
      await makeMedicine("strict", "N02AA01");
      expect(await refused({})).toEqual([403, "forbidden_remote"]);
      const { data } = await send("", body({ wishes: [], e_rx_number: undefined }));
      const empty = await send(`/${data.prescription.id}/submit`);
      expect([empty.status, empty.data.code]).toEqual([400, "pages_missing"]);
      const { headers } = await staffHeaders(container);
      const verified = await api.post("/admin/prescriptions/verify", {}, { headers });
      expect(verified.data).toMatchObject({ checked: 1, broken: [] });
    });
  },
});
