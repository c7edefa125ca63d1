import type { CourierTextKey } from "../texts/texts";
import { clock } from "./tashkent";
import type { CourierDesk } from "./use-courier";
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
      {refused.map(({ seq, no, body, refusal = "" }) => (
        <div class="note bad" role="alert" key={seq}>
          <strong>
            {say("refusedTitle", { no, action: say(actionNames[body.type] ?? "deliver") })}
          </strong>
          <p>
            {say.problem(refusal)} {say("refusedTime", { time: clock(body.at) })}
          </p>
          <button class="button quiet" onClick={() => void desk.dismiss(seq!)}>
            {say("understood")}
          </button>
        </div>
      ))}
    </div>
  );
}
