import { Alert, Button, Drawer, Label, Text, Textarea } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { AREA_KEY, askRefund, fetchRefundAbility, type TransferView } from "../area/area-api";
import { formatTiyin } from "../format/money";
import { somText } from "../format/som-input";
import { providerName, useDictionary } from "../i18n/use-dictionary";
import type { AttemptView } from "../ledger-api";
import { LoadingRows } from "../parts/loading";
import { FailureNotice } from "../parts/notice";
import { MoneyField } from "./money-field";
import { refundSum, refundTerms, type RefundTerms } from "./refund-terms";
import { StockChoice, type Fate } from "./stock-choice";
import { TransferResult } from "./transfer-result";
import { useTransfer } from "./use-transfer";

type Props = { attempt: AttemptView; transfers: TransferView[]; close: () => void };

const LONGEST_NOTE = 500;

/** Gives a payment back, all or in part, and shows how it goes. */
export function RefundDrawer({ attempt, transfers, close }: Props) {
  const { t } = useDictionary();
  const ability = useQuery({
    queryKey: [AREA_KEY, "refund-ability", attempt.id],
    queryFn: () => fetchRefundAbility(attempt.id),
    // The terms must not change under the hand of somebody who is typing.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const found = ability.data?.refund_ability;
  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("area.refund.title")}</Drawer.Title>
          <Drawer.Description>
            {[providerName(attempt.provider), attempt.card].filter(Boolean).join(" · ")}
          </Drawer.Description>
        </Drawer.Header>
        {found ? (
          <RefundForm
            attempt={attempt}
            transfers={transfers}
            terms={refundTerms(found, attempt.refunded)}
            close={close}
          />
        ) : ability.error ? (
          <FailureNotice
            title={t("area.refund.checkFailed")}
            error={ability.error}
            retry={() => void ability.refetch()}
          />
        ) : (
          <LoadingRows />
        )}
      </Drawer.Content>
    </Drawer>
  );
}

function RefundForm({ attempt, transfers, terms, close }: Props & { terms: RefundTerms }) {
  const { t, language, word } = useDictionary();
  const [asOpened] = useState(terms);
  const { left, impossible, wholeOnly } = asOpened;
  const [typed, setTyped] = useState(somText(left));
  const [fate, setFate] = useState<Fate>("return");
  const [note, setNote] = useState("");
  const noteId = useId();
  const refund = useTransfer(
    (body: Parameters<typeof askRefund>[1]) => askRefund(attempt.id, body),
    transfers,
  );
  const sum = refundSum(typed, asOpened);
  const sumWords = sum === null ? "" : formatTiyin(sum.toString(), language);
  // Money that does not pay for the order has no goods.
  const hasGoods = attempt.counts;

  if (impossible) {
    return (
      <Drawer.Body className="overflow-y-auto">
        <Alert variant="warning">
          <Text size="small" weight="plus">
            {t("area.refund.impossible")}
          </Text>
          <Text size="small" className="break-words">
            {word(attempt.provider, "refusals", impossible.code, impossible.advice)}
          </Text>
        </Alert>
      </Drawer.Body>
    );
  }
  return (
    <>
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        {refund.transfer ? (
          <TransferResult transfer={refund.transfer} provider={attempt.provider} />
        ) : (
          <>
            <div className="flex flex-col gap-y-2">
              <MoneyField
                value={typed}
                most={formatTiyin(left.toString(), language)}
                wrong={sum === null}
                disabled={wholeOnly !== null || refund.isPending}
                change={setTyped}
              />
              {wholeOnly && (
                <Text size="xsmall" className="text-ui-fg-muted">
                  {t("area.refund.partialImpossible", {
                    reason: word(attempt.provider, "refusals", wholeOnly.code, wholeOnly.advice),
                  })}
                </Text>
              )}
            </div>
            {hasGoods && <StockChoice value={fate} disabled={sum !== left} change={setFate} />}
            <div className="flex flex-col gap-y-1">
              <Label htmlFor={noteId} size="small">
                {t("area.refund.reason")}
              </Label>
              <Textarea
                id={noteId}
                rows={2}
                maxLength={LONGEST_NOTE}
                value={note}
                aria-describedby={`${noteId}-hint`}
                onChange={(event) => setNote(event.target.value)}
              />
              <Text id={`${noteId}-hint`} size="xsmall" className="text-ui-fg-muted">
                {t("area.refund.reasonHint")}
              </Text>
            </div>
            {refund.error && (
              <Text role="alert" size="small" className="text-ui-fg-error break-words">
                {refund.error.message}
              </Text>
            )}
          </>
        )}
      </Drawer.Body>
      <Drawer.Footer>
        <Button size="small" variant="secondary" type="button" onClick={close}>
          {t(refund.transfer ? "area.common.close" : "area.common.cancel")}
        </Button>
        {!refund.transfer && (
          <Button
            size="small"
            type="button"
            isLoading={refund.isPending}
            disabled={sum === null}
            onClick={() =>
              sum !== null &&
              refund.ask({
                amount: somText(sum),
                stock: hasGoods && sum === left ? fate : "keep",
                note: note.trim() || undefined,
              })
            }
          >
            {sum === null ? t("area.refund.button") : t("area.refund.submit", { sum: sumWords })}
          </Button>
        )}
      </Drawer.Footer>
    </>
  );
}
