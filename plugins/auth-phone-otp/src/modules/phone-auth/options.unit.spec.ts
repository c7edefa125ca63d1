import { readPhoneAuthOptions } from "./options";

const secret = "a secret of thirty-two characters";

it("has the limits that shops ask for", () => {
  expect(readPhoneAuthOptions({ secret, database: {}, messenger: undefined })).toMatchObject({
    ...{ codeLength: 4, codeTtlS: 120, codeTries: 5, resendAfterS: 60 },
    codesPerPhoneHour: { points: 5, seconds: 3600 },
    codesPerPhoneDay: { points: 10, seconds: 86_400 },
    ...{ accessTtlS: 900, refreshGraceS: 10, alternatives: [] },
  });
});

it.each([
  [{ secret: "too short to be one" }, /secret: must be at least 32/],
  [{}, /secret/],
  [{ secret, codeLength: 3 }, /codeLength/],
  [{ secret, codeTries: 11 }, /codeTries/],
  [{ secret, smsPrefixes: ["9"] }, /smsPrefixes.0: must be two digits/],
  [{ secret, smsPrefixes: [] }, /smsPrefixes/],
  [{ secret, codesPerDay: { points: 0, seconds: 1 } }, /codesPerDay.points/],
])("refuses %j and does not repeat the secret", (options, message) => {
  expect(() => readPhoneAuthOptions(options)).toThrow(message);
  try {
    readPhoneAuthOptions(options);
  } catch (error) {
    expect(String(error)).not.toContain("too short to be one");
  }
});
