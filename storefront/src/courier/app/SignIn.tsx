import { useEffect, useState } from "preact/hooks";
import { ask } from "./api";
import { Languages, type LanguageChoice } from "./Languages";
import { signInProblem } from "./sign-in-problem";
import { typedPhone } from "./typed";
import type { Courier } from "./wire";
import { useWords } from "./words";

type Props = {
  entered: (courier: Courier) => void;
  /** the server said that the sign-in is over */
  ended: boolean;
  language: LanguageChoice;
};

/** Two short screens: the number, then the code of the SMS. */
export function SignIn({ entered, ended, language }: Props) {
  const say = useWords();
  const [phone, setPhone] = useState("");
  const [code, setCode] = useState("");
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const [wait, setWait] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(ended ? "signed_out" : null);
  const [triesLeft, setTriesLeft] = useState<number>();

  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  async function getCode(event?: Event) {
    event?.preventDefault();
    setBusy(true);
    const number = typedPhone(phone);
    const answer = await ask<{ resend_after_seconds?: number }>("POST", "sign-in/code", {
      phone: number,
    });
    setBusy(false);
    setTriesLeft(undefined);
    if (!answer.ok) return setProblem(signInProblem(answer.code));
    setProblem(null);
    setCode("");
    setWait(answer.body.resend_after_seconds ?? 60);
    setAskedFor(number);
  }

  async function enter(event: Event) {
    event.preventDefault();
    setBusy(true);
    const body = { phone: askedFor, code: code.trim() };
    const answer = await ask<{ courier: Courier }>("POST", "sign-in/verify", body);
    setBusy(false);
    if (answer.ok) return entered(answer.body.courier);
    setTriesLeft(answer.triesLeft);
    setProblem(signInProblem(answer.code));
  }

  return (
    <main class="room sign-in">
      <Languages {...language} />
      <h1>{say(askedFor ? "codeTitle" : "signInTitle")}</h1>
      <p class="muted">{askedFor ? say("codeLead", { phone: askedFor }) : say("signInLead")}</p>
      {problem && (
        <p class="note bad" role="alert">
          {say.problem(problem)}
          {triesLeft !== undefined && ` ${say("triesLeft", { count: triesLeft })}`}
        </p>
      )}
      {askedFor ? (
        <form class="panel form" onSubmit={enter}>
          <label>
            {say("codeTitle")}
            <input
              class="big"
              name="code"
              value={code}
              onInput={(event) => setCode(event.currentTarget.value)}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={8}
              required
            />
          </label>
          <button class="button wide" disabled={busy}>
            {say("enter")}
          </button>
          <button
            type="button"
            class="button quiet wide"
            disabled={busy || wait > 0}
            onClick={() => void getCode()}
          >
            {wait > 0 ? say("codeAgainIn", { seconds: wait }) : say("codeAgain")}
          </button>
          <button type="button" class="linklike" onClick={() => setAskedFor(null)}>
            {say("otherNumber")}
          </button>
        </form>
      ) : (
        <form class="panel form" onSubmit={getCode}>
          <label>
            {say("phone")}
            <input
              class="big"
              name="phone"
              type="tel"
              value={phone}
              onInput={(event) => setPhone(event.currentTarget.value)}
              placeholder="90 123 45 67"
              autoComplete="tel"
              required
            />
          </label>
          <button class="button wide" disabled={busy}>
            {say("getCode")}
          </button>
        </form>
      )}
      <p class="muted small">{say("linkHint")}</p>
    </main>
  );
}
