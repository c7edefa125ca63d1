import { useState } from "preact/hooks";
import { installer } from "./installer";
import { Languages, type LanguageChoice } from "./Languages";
import { PositionSwitch } from "./PositionSwitch";
import type { CourierDesk } from "./use-courier";
import type { usePosition } from "./use-position";
import { useWords } from "./words";

type Props = {
  desk: CourierDesk;
  position: ReturnType<typeof usePosition>;
  onTheWay: boolean;
  language: LanguageChoice;
};

/** What is set once: the position, the language, the place on the home screen, signing out. */
export function SettingsPage({ desk, position, onTheWay, language }: Props) {
  const say = useWords();
  const [sure, setSure] = useState(false);
  const waiting = desk.actions.some(({ refusal }) => !refusal);
  return (
    <>
      <h1>{say("tabMore")}</h1>
      <PositionSwitch position={position} onTheWay={onTheWay} />
      <section class="panel form">
        <strong>{say("language")}</strong>
        <Languages {...language} />
      </section>
      {!matchMedia("(display-mode: standalone)").matches && (
        <section class="panel form">
          {installer.offered ? (
            <button class="button quiet wide" onClick={() => void installer.install()}>
              {say("install")}
            </button>
          ) : (
            <strong>{say("install")}</strong>
          )}
          <p class="muted small">{say("installHint")}</p>
        </section>
      )}
      <section class="panel form">
        <strong>{desk.me?.name}</strong>
        <span class="muted">{desk.me?.phone}</span>
        {waiting && sure && <p class="note">{say("signOutWaiting")}</p>}
        <button
          class="button quiet wide"
          onClick={() => (waiting && !sure ? setSure(true) : void desk.signOut())}
        >
          {say(waiting && sure ? "signOutAnyway" : "signOut")}
        </button>
      </section>
    </>
  );
}
