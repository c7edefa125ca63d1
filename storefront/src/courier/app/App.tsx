import { useEffect, useState } from "preact/hooks";
import { courierSay } from "../texts/texts";
import { CashPage } from "./CashPage";
import { ListPage } from "./ListPage";
import { QueueNote } from "./QueueNote";
import { SettingsPage } from "./SettingsPage";
import { SignIn } from "./SignIn";
import { splitStops } from "./stops";
import { useCourier } from "./use-courier";
import { usePosition } from "./use-position";
import { withWaiting } from "./waiting-action";
import { firstLanguage, rememberLanguage, WordsProvider } from "./words";

const TABS = ["list", "cash", "more"] as const;
const tabNames = { list: "tabList", cash: "tabCash", more: "tabMore" } as const;

/** The courier's whole page: one of three rooms, what waits to be sent above them, where to go below. */
export function App() {
  const [locale, setLocale] = useState(firstLanguage);
  const [tab, setTab] = useState<(typeof TABS)[number]>("list");
  const desk = useCourier();
  const shown = withWaiting(desk.list?.deliveries ?? [], desk.actions);
  const stops = splitStops(shown, desk.list?.suggested_order ?? []);
  const onTheWay = stops.open.some(({ state }) => state === "on_the_way");
  const position = usePosition(onTheWay && desk.phase === "in");
  const say = courierSay(locale);

  useEffect(() => {
    document.documentElement.lang = locale;
    // What is put on the home screen is named in the language it is used in.
    const manifest = document.querySelector<HTMLLinkElement>("link[rel=manifest]");
    if (manifest) manifest.href = `/courier.webmanifest?lang=${locale}`;
    rememberLanguage(locale);
  }, [locale]);

  const language = { locale, choose: setLocale };
  return (
    <WordsProvider value={say}>
      {desk.phase === "starting" && <p class="loading muted">{say("loading")}</p>}
      {desk.phase === "leaving" && (
        <main class="room sign-in">
          <h1>{say("leavingTitle")}</h1>
          <p class="note" role="status">
            {say("leavingText")}
          </p>
          <button class="button quiet wide" onClick={() => void desk.tellSignOut()}>
            {say("sendNow")}
          </button>
        </main>
      )}
      {desk.phase === "signed_out" && (
        <SignIn entered={desk.enter} ended={desk.ended} language={language} />
      )}
      {desk.phase === "in" && (
        <>
          <header class="top dark">
            <strong>{say("title")}</strong>
            <span>{desk.me?.name}</span>
          </header>
          <QueueNote desk={desk} />
          <main class="room">
            {tab === "list" && (
              <ListPage desk={desk} stops={stops} position={position} onTheWay={onTheWay} />
            )}
            {tab === "cash" && <CashPage cash={desk.cash} actions={desk.actions} />}
            {tab === "more" && (
              <SettingsPage
                desk={desk}
                position={position}
                onTheWay={onTheWay}
                language={language}
              />
            )}
          </main>
          <nav class="tabs">
            {TABS.map((name) => (
              <button
                key={name}
                aria-current={tab === name ? "page" : undefined}
                onClick={() => {
                  setTab(name);
                  scrollTo(0, 0);
                }}
              >
                {say(tabNames[name])}
              </button>
            ))}
          </nav>
        </>
      )}
    </WordsProvider>
  );
}
