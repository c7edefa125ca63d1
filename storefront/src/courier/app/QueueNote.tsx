import { useState } from "preact/hooks";
import type { CourierTextKey } from "../texts/texts";
import { clock } from "./tashkent";
import type { CourierDesk } from "./use-courier";
import { mayBeSentAgain, type WaitingAction } from "./waiting-action";
import { useWords } from "./words";

const actionNames: Record<string, CourierTextKey> = {
  picked_up: "pickUp",
  delivered: "deliver",
  failed: "fail",
};

/** What is not sent yet, and what the server did not take, in words that say what to do. */
export function QueueNote({ desk }: { desk: CourierDesk }) {
  const say = useWords();
  const refused = desk.actions.filter(({ refusal }) => refusal);
  const waiting = desk.actions.length - refused.length;
  return (
    <div class="notes">
      <div role="status">
        {!desk.online && <p class="note">{say("offline")}</p>}
        {waiting > 0 && (
          <p class="note waiting">
            <strong>{say.waiting(waiting)}</strong>
            {desk.sending ? (
              <span>{say("sending")}</span>
            ) : (
              <button class="linklike" onClick={() => void desk.refresh()}>
                {say("sendNow")}
              </button>
            )}
          </p>
        )}
      </div>
      {refused.map((action) => (
        <RefusedNote key={action.seq} action={action} desk={desk} />
      ))}
    </div>
  );
}

/** One thing the server did not take. What it says is still to come is kept until the courier throws it away knowingly. */
function RefusedNote({ action, desk }: { action: WaitingAction; desk: CourierDesk }) {
  const say = useWords();
  const [sure, setSure] = useState(false);
  const { no, body, picture, refusal = "", triesLeft, seq } = action;
  const again = mayBeSentAgain(action);
  const isWorth = again && Boolean(picture || body.cash);
  const drop = () => (isWorth && !sure ? setSure(true) : void desk.dismiss(seq!));
  return (
    <div class="note bad" role="alert">
      <strong>
        {say("refusedTitle", { no, action: say(actionNames[body.type] ?? "deliver") })}
      </strong>
      <p>
        {say.problem(refusal)}{" "}
        {triesLeft !== undefined && `${say("triesLeft", { count: triesLeft })} `}
        {say("refusedTime", { time: clock(body.at) })}
      </p>
      {isWorth && <p>{say(sure ? "dropSure" : "refusedKept")}</p>}
      <div class="answers">
        {again && (
          <button class="button quiet" onClick={() => void desk.sendAgain(action)}>
            {say("sendAgain")}
          </button>
        )}
        <button class="button quiet" onClick={drop}>
          {say(isWorth ? (sure ? "dropAnyway" : "drop") : "understood")}
        </button>
      </div>
    </div>
  );
}
