import { readReport } from "./read-report";

const report = {
  request_id: "a-1",
  user_sms_id: "k1",
  phone_number: "998901234567",
  sms_count: "1",
  status: "DELIVRD",
};

it.each([
  ["JSON", JSON.stringify({ ...report, country: "UZ" })],
  ["JSON with numbers", JSON.stringify({ ...report, sms_count: 1 })],
  ["a form", new URLSearchParams(report).toString()],
  [
    "multipart",
    Object.entries(report)
      .map(
        ([name, value]) =>
          `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      .join(""),
  ],
])("reads %s", (_what, body) => {
  expect(readReport(body)).toEqual(report);
});

it.each([[""], ["{"], ["[]"], ["null"], ["hello"], [null]])("%j is no report", (body) => {
  expect(readReport(body)).toBeNull();
});

it("takes objects in the place of text for nothing", () => {
  expect(readReport('{"request_id":{"$ne":1},"status":["DELIVRD"]}')).toMatchObject({
    request_id: "",
    status: "",
  });
});
