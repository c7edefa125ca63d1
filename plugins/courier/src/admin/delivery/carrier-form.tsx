import { Button, Input, Select, Text } from "@medusajs/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { CARRIERS, type AdminDelivery, type Carrier } from "../../api/wire";
import { checkPrice, COURIER_KEY, fetchCarriers, giveToCarrier } from "../courier-api";
import { money } from "../format/money";
import { useDictionary } from "../i18n/use-dictionary";
import { Field } from "../parts/field";
import { LoadingRows } from "../parts/loading";
import { FailureNotice } from "../parts/notice";
import { reasonOf } from "../parts/reason-of";
import { FormButtons } from "./form-buttons";
import { useAction } from "./use-action";

/** UPU S10, as on the label of a post office. */
const S10 = /^[A-Z]{2}\d{9}[A-Z]{2}$/;

type Props = { delivery: AdminDelivery; close: () => void };

/** Gives the parcel to a carrier, or back to the shop's own couriers. */
export function CarrierForm({ delivery, close }: Props) {
  const { t, word } = useDictionary();
  const [chosen, setChosen] = useState<Carrier>(delivery.carrier);
  // The courier at the moment of choosing, not one who came by a refresh in between.
  const [from] = useState(delivery.courier?.id ?? null);
  const [typed, setTyped] = useState("");
  const { data, error, refetch } = useQuery({
    queryKey: [COURIER_KEY, "carriers"],
    queryFn: fetchCarriers,
  });
  const barcode = typed.replace(/\s/g, "").toUpperCase();
  const wrong = chosen === "uzpost" && barcode !== "" && !S10.test(barcode);
  const run = useAction(
    () =>
      giveToCarrier(delivery.id, {
        carrier: chosen,
        barcode: barcode || undefined,
        from_courier_id: from,
      }),
    close,
  );
  if (!data) {
    return error ? (
      <FailureNotice title={t("common.failed")} error={error} retry={() => void refetch()} />
    ) : (
      <LoadingRows rows={2} />
    );
  }
  const offered = data.carriers.filter(({ id, configured }) => configured || id === "own");
  const carrier = data.carriers.find(({ id }) => id === chosen);
  return (
    <div className="flex flex-col gap-y-3">
      <Select
        size="small"
        value={chosen}
        onValueChange={(value) =>
          setChosen(CARRIERS.find((one) => one === value) ?? delivery.carrier)
        }
      >
        <Select.Trigger aria-label={t("delivery.carrier")}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {offered.map(({ id, circuit }) => (
            <Select.Item key={id} value={id}>
              {circuit === "closed"
                ? word("carriers", id)
                : `${word("carriers", id)} · ${word("carriers", circuit)}`}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      {offered.length === 1 && (
        <Text size="small" className="text-ui-fg-muted">
          {t("actions.noCarriers")}
        </Text>
      )}
      {chosen !== "own" && (
        <Field
          label={t("actions.barcode")}
          hint={t(wrong ? "actions.wrongBarcode" : "actions.barcodeHint")}
          wrong={wrong}
        >
          {(id) => (
            <Input
              id={id}
              size="small"
              className="font-mono"
              maxLength={40}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      )}
      {carrier?.can.includes("check_price") && (
        <PriceCheck key={chosen} carrier={chosen} delivery_id={delivery.id} />
      )}
      <FormButtons
        yes={t("common.save")}
        disabled={wrong || (chosen === delivery.carrier && barcode === "")}
        pending={run.isPending}
        act={() => run.mutate(undefined)}
        close={close}
      />
    </div>
  );
}

function PriceCheck({ carrier, delivery_id }: { carrier: Carrier; delivery_id: string }) {
  const { t, language } = useDictionary();
  const ask = useMutation({ mutationFn: () => checkPrice(carrier, { delivery_id }) });
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button
        size="small"
        variant="secondary"
        type="button"
        isLoading={ask.isPending}
        onClick={() => ask.mutate()}
      >
        {t("actions.price")}
      </Button>
      <Text
        size="small"
        aria-live="polite"
        className={ask.error ? "text-ui-fg-error" : "tabular-nums"}
      >
        {ask.error && reasonOf(ask.error)}
        {ask.data &&
          t(ask.data.minutes === null ? "actions.priceIs" : "actions.priceIn", {
            sum: money(ask.data.price, language),
            minutes: ask.data.minutes ?? 0,
          })}
      </Text>
    </div>
  );
}
