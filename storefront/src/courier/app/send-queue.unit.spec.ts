import type { Answer } from "./api";
import { sendQueue } from "./send-queue";
import type { WaitingAction } from "./waiting-action";
import type { ActionAnswer, Delivery } from "./wire";

type Said = Answer<ActionAnswer>;
const done: Said = { ok: true, status: 200, body: { delivery: {} as Delivery } };
const no = (status: number, code = "unavailable"): Said => ({ ok: false, status, code });
const image = new Blob(["jpeg"]);

const action = (seq: number, deliveryId: string, more: Partial<WaitingAction> = {}) =>
  ({ courierId: "me", no: 1, body: { key: `k${seq}` }, seq, deliveryId, ...more }) as WaitingAction;

async function send(
  actions: WaitingAction[],
  answerTo: (one: WaitingAction) => Said,
  told: (delivery: Delivery) => void = () => undefined,
) {
  const kept = new Map(actions.map((one) => [one.seq!, one]));
  const tried: number[] = [];
  const sent = await sendQueue(
    {
      read: async () => [...kept.values()],
      send: async (one) => {
        tried.push(one.seq!);
        return answerTo(one);
      },
      remove: async (seq) => kept.delete(seq),
      put: async (one) => kept.set(one.seq!, one),
    },
    "me",
    told,
  );
  return { sent, tried, kept: [...kept.values()] };
}

const ofThree = [action(1, "a"), action(2, "b"), action(3, "a"), action(4, "c")];

it.each([500, 503, 408])("a delivery that answers %d holds up itself alone", async (status) => {
  const { sent, tried, kept } = await send(ofThree, ({ deliveryId }) =>
    deliveryId === "a" ? no(status) : done,
  );
  expect(tried).toEqual([1, 2, 4]);
  expect(kept.map(({ seq }) => seq)).toEqual([1, 3]);
  expect(sent).toEqual({ verdict: "later", reached: true });
});

it.each([
  ["there is no line", 0, { verdict: "later", reached: false }],
  ["it is asked too often", 429, { verdict: "later", reached: true }],
  ["the sign-in is over", 401, { verdict: "sign_in", reached: true }],
])("stops when %s", async (_, status, outcome) => {
  const { sent, tried, kept } = await send(ofThree, () => no(status));
  expect(tried).toEqual([1]);
  expect(kept).toEqual(ofThree);
  expect(sent).toEqual(outcome);
});

it("lets what is small go before a picture, and a picture that never arrives hold up nothing", async () => {
  const photo = action(1, "a", { picture: { kind: "photo", image } });
  const { tried, kept } = await send([photo, action(2, "b"), action(3, "a")], ({ picture }) =>
    picture ? no(0) : done,
  );
  expect(tried).toEqual([2, 1]);
  expect(kept.map(({ seq }) => seq)).toEqual([1, 3]);
});

it("keeps the picture and the sum of what was refused", async () => {
  const body = { key: "k", type: "delivered", at: "2026-11-21T10:00:00Z", cash: 5000 } as const;
  const photo = action(1, "a", { body, picture: { kind: "photo", image } });
  const { sent, kept } = await send([photo], () => ({ ...no(409, "cash_differs"), triesLeft: 2 }));
  expect(kept).toEqual([{ ...photo, refusal: "cash_differs", triesLeft: 2 }]);
  expect(sent).toEqual({ verdict: "empty", reached: true });
});

it("sends in nobody else's name", async () => {
  const { sent, tried } = await send([action(1, "a", { courierId: "another" })], () => done);
  expect(tried).toEqual([]);
  expect(sent).toEqual({ verdict: "empty", reached: false });
});

it("tells what the server made of a delivery, and nothing of one that is with another courier now", async () => {
  const own = { id: "a" } as Delivery;
  const told: Delivery[] = [];
  await send(
    [action(1, "a"), action(2, "b")],
    ({ deliveryId }) => ({ ...done, body: { delivery: deliveryId === "a" ? own : null } }),
    (delivery) => told.push(delivery),
  );
  expect(told).toEqual([own]);
});
