import { useState } from "preact/hooks";
import { Sheet } from "./Sheet";
import type { NewAction } from "./use-courier";
import type { ShownDelivery } from "./waiting-action";
import { REASONS, type Reason } from "./wire";
import { useWords } from "./words";

type Props = {
  delivery: ShownDelivery;
  done: (action: NewAction) => void;
  close: () => void;
};

/** Why it could not be handed over; "something else" needs words. */
export function FailSheet({ delivery, done, close }: Props) {
  const say = useWords();
  const [reason, setReason] = useState<Reason | null>(null);
  const [note, setNote] = useState("");

  function submit(event: Event) {
    event.preventDefault();
    if (!reason) return;
    const words = note.trim();
    done({ delivery, body: { type: "failed", reason, ...(words && { note: words }) } });
  }

  return (
    <Sheet title={say("failTitle", { no: delivery.no })} close={close}>
      <form class="form" onSubmit={submit}>
        <div class="reasons">
          {REASONS.map((one) => (
            <label class="reason" key={one}>
              <input
                type="radio"
                name="reason"
                required
                checked={one === reason}
                onChange={() => setReason(one)}
              />
              {say(`reason_${one}`)}
            </label>
          ))}
        </div>
        {reason && (
          <label>
            {say(reason === "other" ? "failNote" : "failNoteOptional")}
            <textarea
              name="note"
              rows={2}
              maxLength={300}
              required={reason === "other"}
              value={note}
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          </label>
        )}
        <button class="button wide">{say("confirmFailed")}</button>
      </form>
    </Sheet>
  );
}
