import { useState } from "preact/hooks";
import { formatMoney } from "../../commerce/money";
import { PhotoField } from "./PhotoField";
import { Sheet } from "./Sheet";
import { SignatureField } from "./SignatureField";
import { typedSum } from "./typed";
import type { NewAction } from "./use-courier";
import type { ShownDelivery } from "./waiting-action";
import { useWords } from "./words";

type Props = {
  delivery: ShownDelivery;
  done: (action: NewAction) => void;
  close: () => void;
};
const KINDS = ["code", "photo", "signature"] as const;

/** What proves that it was handed over, and the cash taken for it. */
export function DeliverSheet({ delivery, done, close }: Props) {
  const say = useWords();
  const { no, proof, cash_due } = delivery;
  const taken = KINDS.filter((kind) => proof[kind]);
  const [kind, setKind] = useState(taken[0]);
  const [code, setCode] = useState("");
  const [image, setImage] = useState<Blob | null>(null);
  const [cash, setCash] = useState(
    cash_due > 0 ? formatMoney(cash_due, "uz").split("\u00A0so")[0] : "",
  );
  const [problem, setProblem] = useState<string | null>(null);

  function submit(event: Event) {
    event.preventDefault();
    // The server takes nothing else either, and there may be no line to hear so at the door.
    if (cash_due > 0 && typedSum(cash ?? "") !== cash_due) return setProblem("cash_differs");
    const money = { cash_due_seen: cash_due, ...(cash_due > 0 && { cash: cash_due }) };
    if (kind === "code") {
      done({ delivery, body: { type: "delivered", proof: { kind, code }, ...money } });
    } else if (kind && image) {
      done({ delivery, body: { type: "delivered", ...money }, picture: { kind, image } });
    } else {
      setProblem("proof_needed");
    }
  }

  if (!kind) {
    return (
      <Sheet title={say("deliverTitle", { no })} close={close}>
        <p class="note bad">{say("problem_code_used_up")}</p>
      </Sheet>
    );
  }
  return (
    <Sheet title={say("deliverTitle", { no })} close={close}>
      <form class="form" onSubmit={submit}>
        {taken.length > 1 && (
          <div class="languages" role="group" aria-label={say("proofTitle")}>
            {taken.map((one) => (
              <button
                type="button"
                key={one}
                aria-pressed={one === kind}
                onClick={() => {
                  setKind(one);
                  setImage(null);
                }}
              >
                {say(`proof_${one}`)}
              </button>
            ))}
          </div>
        )}
        {kind === "code" && (
          <label>
            {say("codeLabel")}
            <input
              class="big code"
              name="code"
              value={code}
              onInput={(event) => setCode(event.currentTarget.value.replace(/\D/g, ""))}
              inputMode="numeric"
              autoComplete="off"
              pattern="\d{4}"
              maxLength={4}
              required
            />
            <span class="hint">{say("codeHint")}</span>
            {taken.length === 1 && <span class="hint">{say("noCode")}</span>}
          </label>
        )}
        {kind === "photo" && <PhotoField taken={setImage} />}
        {kind === "signature" && <SignatureField drawn={setImage} />}
        {cash_due > 0 && (
          <label>
            {say("cashField")}
            <input
              class="big"
              name="cash"
              value={cash}
              onInput={(event) => setCash(event.currentTarget.value)}
              inputMode="numeric"
              autoComplete="off"
              required
            />
            <span class="hint">{say("cashHint", { sum: formatMoney(cash_due, say.locale) })}</span>
          </label>
        )}
        {problem && (
          <p class="note bad" role="alert">
            {say.problem(problem)}
          </p>
        )}
        <button class="button wide">{say("confirmDelivered")}</button>
      </form>
    </Sheet>
  );
}
