import { useEffect, useState } from "preact/hooks";
import type { DeliveryView } from "../delivery/delivery-view";
import { PARCELS_ENDED } from "./parcels-ended";

type Props = {
  initial: DeliveryView[];
  /** of the stream that tells of them */
  events: string;
  /** this page, for those without a script */
  path: string;
  /** of a parcel's own page, before its code; absent on that page itself */
  tracking?: string;
  texts: Record<"steps" | "handOver" | "handOverText" | "lostLine" | "reload" | "follow", string>;
};

/** ms before a stream that was refused is tried again, and up to as much more: all were refused at one moment */
const AGAIN = 15_000;

/** Where the parcels of an order are. Rendered on the server; with a script it keeps itself up to date. */
export default function DeliveryPanel({ initial, events, path, tracking, texts }: Props) {
  const [views, lost] = useLiveViews(initial, events);
  return (
    <>
      {views.map((view) => (
        <section class={`panel parcel ${view.tone}`} key={view.code} aria-live="polite">
          <div class="payment-head">
            <span class="payment-mark" aria-hidden="true" />
            <div>
              <h2>{view.title}</h2>
              <p>{view.text}</p>
            </div>
          </div>
          {view.steps.length > 0 && (
            <ol class="way" aria-label={texts.steps}>
              {view.steps.map((step) => (
                <li class={step.state} key={step.name}>
                  {step.name}
                  {step.said && <span class="visually-hidden"> ({step.said})</span>}
                </li>
              ))}
            </ol>
          )}
          {view.handOver && (
            <div class="hand-over">
              <span>{texts.handOver}</span>
              <strong>{view.handOver}</strong>
              <span class="small">{texts.handOverText}</span>
            </div>
          )}
          {view.position && (
            <a class="button quiet wide" href={view.position.url} target="_blank" rel="noreferrer">
              {view.position.label}
            </a>
          )}
          {view.facts.length > 0 && (
            <dl class="parcel-facts">
              {view.facts.map(({ name, text, url }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    {url ? (
                      <a class="link" href={url} rel="noreferrer">
                        {text}
                      </a>
                    ) : (
                      text
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <p class="muted small">
            {view.updated}
            {tracking && (
              <>
                {" · "}
                <a class="link" href={`${tracking}/${view.code}`}>
                  {texts.follow}
                </a>
              </>
            )}
          </p>
          {view.live && lost && <p class="muted small">{texts.lostLine}</p>}
          {view.live && (
            <noscript>
              <a class="button quiet wide" href={path}>
                {texts.reload}
              </a>
            </noscript>
          )}
        </section>
      ))}
    </>
  );
}

/**
 * Listens while something can still happen and somebody is looking. The browser connects again by itself and names what it
 * has seen last.
 */
function useLiveViews(initial: DeliveryView[], events: string): [DeliveryView[], boolean] {
  const [views, setViews] = useState(initial);
  const [lost, setLost] = useState(false);
  /** before the page was opened */
  const ended = initial.length > 0 && !initial.some((view) => view.live);
  const live = views.length === 0 || views.some((view) => view.live);
  useEffect(() => {
    // Cash taken at the door is money: whoever shows the payment looks again.
    if (!live && !ended) dispatchEvent(new Event(PARCELS_ENDED));
    if (!live) return;
    let source: EventSource | null = null;
    let again = 0;
    const listen = () => {
      source = new EventSource(events);
      source.addEventListener("views", (event) => {
        setLost(false);
        setViews(JSON.parse((event as MessageEvent<string>).data) as DeliveryView[]);
      });
      source.onopen = () => setLost(false);
      source.onerror = () => {
        setLost(true);
        // After an answer that is no stream a browser gives up for good.
        if (source?.readyState === EventSource.CLOSED)
          again = window.setTimeout(listen, AGAIN * (1 + Math.random()));
      };
    };
    const stop = () => {
      clearTimeout(again);
      source?.close();
      source = null;
    };
    const look = () => {
      if (document.hidden) stop();
      else if (!source) listen();
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      stop();
    };
  }, [live, events, ended]);
  return [views, lost];
}
