import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { ask } from "./api";
import { forgetKept, keep, putAction, readActions, recall, removeAction } from "./database";
import { sendWaiting } from "./outbox";
import { comesFromLink, signOutMark } from "./sign-out-mark";
import { dayIn } from "./tashkent";
import { pauseAfter, verdictOf } from "./verdict";
import type { WaitingAction } from "./waiting-action";
import type { ActionBody, Courier, DayCash, DayList, Delivery } from "./wire";

/** The list as the server gave it, and when, ms UTC. */
export type KeptList = DayList & { at: number };
export type NewAction = {
  delivery: Delivery;
  body: Omit<ActionBody, "key" | "at">;
  picture?: WaitingAction["picture"];
};

/** ms between two looks at the list while the page is looked at */
const LOOK_EVERY = 60_000;
/** ms to wait for whoever is sending */
const BUSY = 1000;
/** ms between two tries to tell the server of a sign-out */
const LEAVE_EVERY = 15_000;

/** Everything the courier's page knows, from the phone first and from the server when it can be reached. */
export function useCourier() {
  const [phase, setPhase] = useState<"starting" | "leaving" | "signed_out" | "in">("starting");
  const [me, setMe] = useState<Courier | null>(null);
  const [list, setList] = useState<KeptList | null>(null);
  const [cash, setCash] = useState<DayCash | null>(null);
  const [actions, setActions] = useState<WaitingAction[]>([]);
  const [online, setOnline] = useState(true);
  const [sending, setSending] = useState(false);
  const [ended, setEnded] = useState(false);
  const tries = useRef(0);
  const retry = useRef(0);
  /** goes up with every answer about a delivery: an older list must not undo it */
  const heard = useRef(0);
  const courierId = useRef<string | null>(null);

  const leave = useCallback(async (byServer: boolean) => {
    courierId.current = null;
    await forgetKept();
    setMe(null);
    setList(null);
    setCash(null);
    setEnded(byServer);
    setPhase("signed_out");
  }, []);

  const refresh = useCallback(async () => {
    if (!courierId.current) return;
    const before = heard.current;
    const day = dayIn(Date.now());
    const [deliveries, money] = await Promise.all([
      ask<DayList>("GET", `deliveries?day=${day}`),
      ask<DayCash>("GET", `cash?day=${day}`),
    ]);
    if (deliveries.status === 401) return leave(true);
    setOnline(deliveries.ok || (deliveries.status > 0 && deliveries.status < 500));
    if (money.ok) {
      setCash(money.body);
      await keep("cash", money.body);
    }
    if (!deliveries.ok || heard.current !== before) return;
    const fresh: KeptList = { ...deliveries.body, at: Date.now() };
    setList(fresh);
    await keep("list", fresh);
  }, [leave]);

  const flush = useCallback(async () => {
    const id = courierId.current;
    if (!id) return;
    clearTimeout(retry.current);
    setSending(true);
    const again = (ms: number) => (retry.current = window.setTimeout(flush, ms));
    const { verdict, reached } = await sendWaiting(id, (delivery) => {
      heard.current += 1;
      setList((known) => known && withFresh(known, delivery));
    });
    setActions(await readActions());
    if (verdict === "busy") return again(BUSY);
    setSending(false);
    if (verdict === "sign_in") return leave(true);
    tries.current = verdict === "empty" ? 0 : tries.current + 1;
    if (verdict === "later") again(pauseAfter(tries.current));
    if (verdict === "empty" || reached) await refresh();
    else setOnline(false);
  }, [leave, refresh]);

  const enter = useCallback(
    async (courier: Courier) => {
      signOutMark.clear();
      courierId.current = courier.id;
      setMe(courier);
      setEnded(false);
      setPhase("in");
      await keep("me", courier);
      await flush();
    },
    [flush],
  );

  const act = useCallback(
    async ({ delivery, body, picture }: NewAction) => {
      const id = courierId.current;
      if (!id) return;
      const action: WaitingAction = {
        courierId: id,
        deliveryId: delivery.id,
        no: delivery.no,
        body: { ...body, key: crypto.randomUUID(), at: new Date().toISOString() },
        ...(picture && { picture }),
      };
      await putAction(action);
      setActions(await readActions());
      void flush();
    },
    [flush],
  );

  const dismiss = useCallback(async (seq: number) => {
    await removeAction(seq);
    setActions(await readActions());
  }, []);

  const sendAgain = useCallback(
    async ({ refusal: _, triesLeft: __, ...action }: WaitingAction) => {
      await putAction(action);
      setActions(await readActions());
      void flush();
    },
    [flush],
  );

  /** Tells the server of a sign-out; the page is empty until it has heard, and asks for no number. */
  const tellSignOut = useCallback(async () => {
    if (!signOutMark.isSet) return;
    const { status } = await ask("POST", "sign-out");
    if (verdictOf(status) === "later" || !signOutMark.isSet) return;
    signOutMark.clear();
    setPhase("signed_out");
  }, []);

  const signOut = useCallback(async () => {
    signOutMark.set();
    await leave(false);
    setPhase("leaving");
    await tellSignOut();
  }, [leave, tellSignOut]);

  useEffect(() => {
    void (async () => {
      setActions(await readActions());
      if (comesFromLink()) {
        // It may be somebody else's: the server says whose.
        signOutMark.clear();
        await forgetKept();
      }
      if (signOutMark.isSet) {
        await leave(false);
        setPhase("leaving");
        return tellSignOut();
      }
      const known = await recall<Courier>("me");
      if (known) {
        setList((await recall<KeptList>("list")) ?? null);
        setCash((await recall<DayCash>("cash")) ?? null);
        return enter(known);
      }
      const answer = await ask<{ courier: Courier }>("GET", "me");
      return answer.ok ? enter(answer.body.courier) : setPhase("signed_out");
    })();
  }, [enter, leave, tellSignOut]);

  useEffect(() => {
    if (phase !== "leaving") return;
    const again = () => void tellSignOut();
    const timer = setInterval(again, LEAVE_EVERY);
    addEventListener("online", again);
    return () => {
      clearInterval(timer);
      removeEventListener("online", again);
    };
  }, [phase, tellSignOut]);

  useEffect(() => {
    const look = () => void (document.hidden || flush());
    const away = () => setOnline(false);
    const timer = setInterval(look, LOOK_EVERY);
    addEventListener("online", look);
    addEventListener("offline", away);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      clearTimeout(retry.current);
      removeEventListener("online", look);
      removeEventListener("offline", away);
      document.removeEventListener("visibilitychange", look);
    };
  }, [flush]);

  const own = actions.filter((one) => one.courierId === me?.id);
  const state = { phase, me, list, cash, online, sending, ended, actions: own };
  return { ...state, refresh: flush, enter, act, dismiss, sendAgain, signOut, tellSignOut };
}

export type CourierDesk = ReturnType<typeof useCourier>;

/** Kept at once too: the line may be gone again before the next list. */
function withFresh(list: KeptList, delivery: Delivery): KeptList {
  const deliveries = list.deliveries.map((one) => (one.id === delivery.id ? delivery : one));
  const fresh = { ...list, deliveries };
  void keep("list", fresh);
  return fresh;
}
