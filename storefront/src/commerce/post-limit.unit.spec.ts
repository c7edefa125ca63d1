import { allowPost } from "./post-limit";

/** How many of `tries` posts are let through. */
async function allowed(tries: number, poster: (n: number) => Parameters<typeof allowPost>[0]) {
  let count = 0;
  for (let n = 0; n < tries; n++) if (await allowPost(poster(n))) count += 1;
  return count;
}

it("counts an address that is nobody's", async () => {
  expect(await allowed(130, () => ({ address: "192.0.2.1", courierToken: null }))).toBe(120);
});

it("counts couriers of one address each for themselves", async () => {
  const poster = (n: number) => ({ address: "192.0.2.2", courierToken: `token-${n % 10}` });
  expect(await allowed(1000, poster)).toBe(1000);
  expect(await allowed(400, poster)).toBe(200);
});

it("ends what makes up a new token for every post", async () => {
  const poster = (n: number) => ({ address: "192.0.2.3", courierToken: `made-up-${n}` });
  expect(await allowed(3100, poster)).toBe(3000);
});
