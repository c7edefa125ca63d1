import { Heading, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { DispenseAnswer } from "../../counter/wire";
import { useDictionary } from "../i18n/use-dictionary";
import { handOver, PRESCRIPTIONS_KEY } from "../prescriptions-api";
import { CheckAndPay } from "./check-and-pay";
import { bodyOf, draftOf, dueOf, gapsOf, isPartial, type HandOverDraft } from "./hand-over-draft";
import { PacksRows } from "./packs-rows";

type Props = { answer: DispenseAnswer; changed: () => void };

/** What is handed over, of which series, and how it is paid. */
export function HandOverForm({ answer, changed }: Props) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const [draft, setDraft] = useState<HandOverDraft>(() => draftOf(answer));
  const [isTried, setIsTried] = useState(false);
  const missing = gapsOf(draft, answer);
  const acting = useMutation({
    mutationFn: () => handOver(answer.order.id, bodyOf(draft, answer)),
    onSuccess: () => {
      toast.success(t("counter.done"));
      void client.invalidateQueries({ queryKey: [PRESCRIPTIONS_KEY, "queue"] });
      changed();
    },
    onError: (error) => toast.error(t("common.notDone"), { description: error.message }),
  });
  return (
    <div className="divide-y border-t">
      <section aria-label={t("counter.lines")}>
        <Heading level="h3" className="px-6 pt-4">
          {t("counter.lines")}
        </Heading>
        <ul className="divide-y">
          {answer.lines.map((line) => {
            const said = draft.lines.find(({ line_id }) => line_id === line.line_id);
            return said ? (
              <PacksRows
                key={line.line_id}
                line={line}
                draft={said}
                change={(changedLine) =>
                  setDraft((before) => ({
                    ...before,
                    lines: before.lines.map((one) =>
                      one.line_id === line.line_id ? changedLine : one,
                    ),
                  }))
                }
              />
            ) : null;
          })}
        </ul>
      </section>
      <CheckAndPay
        answer={answer}
        draft={draft}
        change={(part) => setDraft((before) => ({ ...before, ...part }))}
        partial={isPartial(draft, answer.lines)}
        due={dueOf(draft, answer)}
        missing={
          isTried && missing.length > 0
            ? missing.map((gap) => t(`counterGaps.${gap}`)).join(", ")
            : null
        }
        act={() => {
          setIsTried(true);
          if (missing.length === 0) acting.mutate();
        }}
        acting={acting.isPending}
      />
    </div>
  );
}
