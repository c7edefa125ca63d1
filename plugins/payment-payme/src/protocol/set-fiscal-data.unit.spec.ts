import { parseExactJson } from "@medusa-uz/payment-ledger";
import { buildAttempt, buildView } from "../../unit-tests/build-view";
import { decideFiscal, readFiscal } from "./set-fiscal-data";

const receipt = `{
  "receipt_id": 121, "status_code": 0, "message": "accepted", "terminal_id": "EP000000000025",
  "fiscal_sign": "800031554082", "qr_code_url": "https://ofd.soliq.uz/epi?t=1", "date": "20220706221021"
}`;
const call = (over: string) =>
  readFiscal(parseExactJson(`{"id":"x","type":"PERFORM","fiscal_data":${receipt}${over}}`));

it("keeps everything as text, numbers too", () => {
  expect(call("")).toEqual({
    params: {
      id: "x",
      type: "PERFORM",
      fiscal_data: {
        receipt_id: "121",
        status_code: "0",
        message: "accepted",
        terminal_id: "EP000000000025",
        fiscal_sign: "800031554082",
        qr_code_url: "https://ofd.soliq.uz/epi?t=1",
        date: "20220706221021",
      },
    },
  });
});

it.each([
  ',"id":5',
  ',"type":"REFUND"',
  ',"type":null',
  ',"fiscal_data":null',
  ',"fiscal_data":{}',
  ',"fiscal_data":{"receipt_id":null}',
])("%s -> -32602", (over) => {
  expect(call(over)).toMatchObject({ error: { code: -32602 } });
});

const fiscal_data = {
  receipt_id: "121",
  status_code: null,
  message: null,
  terminal_id: null,
  fiscal_sign: null,
  qr_code_url: null,
  date: null,
};

it("does not know every receipt", () => {
  expect(decideFiscal(buildView(), { id: "x", type: "PERFORM", fiscal_data })).toMatchObject({
    answer: { error: { code: -32001 } },
    commands: [],
  });
});

it.each([
  ["PERFORM", "perform"],
  ["CANCEL", "cancel"],
] as const)("stores %s apart and overwrites on a repeat", (type, kind) => {
  const attempt = buildAttempt({ state: "performed", fiscal: { perform: {}, cancel: {} } });
  expect(decideFiscal(buildView({ attempt }), { id: "x", type, fiscal_data })).toEqual({
    answer: { result: { success: true } },
    commands: [{ type: "fiscal", attempt_id: "payatt_1", kind, data: fiscal_data }],
  });
});
