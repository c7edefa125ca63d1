import { envelopeOf, readEnvelope } from "./envelope";

it.each([
  ["", null, -32700],
  ["{", null, -32700],
  ["{'id':1}", null, -32700],
  ["[]", null, -32600],
  ['"text"', null, -32600],
  ["12345678901234567890", null, -32600],
  ["null", null, -32600],
  ["{}", null, -32600],
  ['{"method":"CheckTransaction","params":{}}', null, -32600],
  ['{"id":null,"method":"CheckTransaction","params":{}}', null, -32600],
  ['{"id":{},"method":"CheckTransaction","params":{}}', null, -32600],
  ['{"id":7,"params":{}}', 7, -32600],
  ['{"id":7,"method":5,"params":{}}', 7, -32600],
  ['{"id":7,"method":"CheckTransaction"}', 7, -32600],
  ['{"id":7,"method":"CheckTransaction","params":[]}', 7, -32600],
  ['{"id":7,"method":"CheckTransaction","params":null}', 7, -32600],
  ['{"id":"seven","params":{}}', "seven", -32600],
])("%s is refused, id %p, code %i", (body, id, code) => {
  expect(readEnvelope(body)).toMatchObject({ id, error: { code } });
});

it.each(["1", "12345678901234567890", '"a1"', "0", "1.50"])("echoes id %s verbatim", (id) => {
  const call = readEnvelope(`{"id":${id},"method":"CheckTransaction","params":{"id":"x"}}`);
  expect(call).toMatchObject({ method: "CheckTransaction", params: { id: "x" } });
  expect(envelopeOf(call.id, { result: { allow: true } })).toBe(
    `{"jsonrpc":"2.0","id":${id},"result":{"allow":true}}`,
  );
});

it("answers with either a result or an error", () => {
  const error = { code: -32400, message: { uz: "u", ru: "r", en: "e" } };
  expect(JSON.parse(envelopeOf(null, { error }))).toEqual({ jsonrpc: "2.0", id: null, error });
});
