import { Keys } from "./keys";
import { customerOfProof, proofOf } from "./proof";

const keys = new Keys("a secret of thirty-two characters");
const NOW = 1_800_000_000_000;

it("takes its own word for half a minute", () => {
  const proof = proofOf(keys, "cus_1", NOW);
  expect(customerOfProof(keys, proof, NOW)).toBe("cus_1");
  expect(customerOfProof(keys, proof, NOW + 29_999)).toBe("cus_1");
  expect(customerOfProof(keys, proof, NOW + 30_000)).toBeNull();
});

const proof = proofOf(keys, "cus_1", NOW);
const [, until, mac] = proof.split(".");

it.each([
  ["another customer", `cus_2.${until}.${mac}`],
  ["a longer life", `cus_1.${Number(until) + 1}.${mac}`],
  ["no signature", `cus_1.${until}.`],
  ["too little", "cus_1"],
  ["another secret", proofOf(new Keys("another secret of many characters"), "cus_1", NOW)],
  ["no text", { proof }],
  ["nothing", undefined],
])("takes nobody else's: %s", (_, forged) => {
  expect(customerOfProof(keys, forged, NOW)).toBeNull();
});
