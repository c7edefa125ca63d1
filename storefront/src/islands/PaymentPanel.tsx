import { useEffect, useState } from "preact/hooks";
import type { PaymentView } from "../commerce/payment-view";
import { PARCELS_ENDED } from "./parcels-ended";
import { formatLeft } from "./time-left";

type Props = {
  initial: PaymentView;
  /** the order's page in the shopper's language */
  path: string;
  home: string;
  texts: { timeLeft: string; or: string; refresh: string; again: string };
};

const ASK_EVERY = 2500;
/** After a parcel was handed over its cash is entered within moments. */
const ASK_AFTER_PARCELS = [1500, 5000, 15_000];

/** Whether the order is paid, and how to pay it. Rendered on the server; with a script it keeps itself up to date. */
export default function PaymentPanel({ initial, path, home, texts }: Props) {
  const view = useLiveView(initial, path);
  const [first, ...others] = view.links;
  return (
    <section class={`panel payment ${view.tone}`} aria-live="polite">
      <div class="payment-head">
        <span class="payment-mark" aria-hidden="true" />
        <div>
          <h2>{view.title}</h2>
          <p>{view.text}</p>
        </div>
      </div>
      {view.leftMs !== null && view.live && (
        <Countdown leftMs={view.leftMs} text={texts.timeLeft} />
      )}
      {first && (
        <a class={`button wide ${view.live ? "" : "quiet"}`} href={first.url}>
          {first.label}
        </a>
      )}
      {(others.length > 0 || view.cashLabel) && <p class="muted small">{texts.or}</p>}
      {others.map((link) => (
        <a class="button quiet wide" href={link.url} key={link.url}>
          {link.label}
        </a>
      ))}
      {view.cashLabel && (
        <form method="post" action={`${path}/cash`}>
          <button class="button quiet wide">{view.cashLabel}</button>
        </form>
      )}
      {view.receipt && (
        <a class="button quiet wide" href={view.receipt.url} rel="noreferrer">
          {view.receipt.label}
        </a>
      )}
      {view.status === "cancelled" && (
        <a class="button wide" href={home}>
          {texts.again}
        </a>
      )}
      {view.live && (
        <noscript>
          <a class="link" href={path}>
            {texts.refresh}
          </a>
        </noscript>
      )}
    </section>
  );
}

/** Asks the server again while there is something to wait for and somebody is looking. */
function useLiveView(initial: PaymentView, path: string): PaymentView {
  const [view, setView] = useState(initial);
  useEffect(() => {
    const ask = async () => {
      if (document.hidden) return;
      const answer = await fetch(`${path}/status.json`).catch(() => null);
      const fresh = answer?.ok ? ((await answer.json()) as PaymentView) : null;
      // A silent backend keeps what is known on the screen.
      if (fresh && fresh.status !== "unknown") setView(fresh);
    };
    const askSoon = () => ASK_AFTER_PARCELS.forEach((ms) => setTimeout(ask, ms));
    const timer = view.live ? setInterval(ask, ASK_EVERY) : undefined;
    addEventListener(PARCELS_ENDED, askSoon);
    return () => {
      clearInterval(timer);
      removeEventListener(PARCELS_ENDED, askSoon);
    };
  }, [view.live, path]);
  return view;
}

function Countdown({ leftMs, text }: { leftMs: number; text: string }) {
  const [left, setLeft] = useState(leftMs);
  useEffect(() => {
    const end = Date.now() + leftMs;
    setLeft(leftMs);
    const timer = setInterval(() => setLeft(Math.max(0, end - Date.now())), 1000);
    return () => clearInterval(timer);
  }, [leftMs]);
  // The clock is not read out every second.
  return (
    <p class="countdown" role="timer" aria-live="off">
      {text.replace("{time}", formatLeft(left))}
    </p>
  );
}
