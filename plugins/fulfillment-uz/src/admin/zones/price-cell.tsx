import { Input, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import type { TariffZone, UpdateZoneRequest } from "../../api/wire";
import { DELIVERY_KEY, isConflict, useDeliveryApi } from "../delivery-api";
import { grouped, readSom, som, type SomWrong } from "../format/som";
import { useDictionary } from "../i18n/use-dictionary";

type Props = {
  zone: TariffZone;
  /** What the sum is, for those who do not see the table. */
  what: string;
  value: number | null;
  /** Said where there is no sum; without it a sum is needed. */
  none?: string;
  /** so'm: what the sum may not exceed */
  limit?: number;
  /** The change a new sum makes; null: none. */
  changeOf: (value: number | null) => Omit<UpdateZoneRequest, "version">;
};

/** A sum in the table, changed where it stands. */
export function PriceCell({ zone, what, value, none, limit, changeOf }: Props) {
  const { t, language } = useDictionary();
  const api = useDeliveryApi();
  const client = useQueryClient();
  const hint = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<SomWrong | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  const leave = () => {
    setTyped(null);
    setWrong(null);
    requestAnimationFrame(() => button.current?.focus());
  };
  const save = useMutation({
    mutationFn: (fresh: number | null) =>
      api.updateZone(zone.id, { ...changeOf(fresh), version: zone.version }),
    onSuccess: () => {
      toast.success(t("common.saved"));
      leave();
    },
    onError: (error) => {
      const description = isConflict(error) ? t("zones.changed") : error.message;
      toast.error(t("common.notDone"), { description });
    },
    onSettled: () => client.invalidateQueries({ queryKey: [DELIVERY_KEY] }),
  });

  const submit = () => {
    if (typed === null || save.isPending) return;
    const isEmpty = none !== undefined && typed.trim() === "";
    const reading = isEmpty ? { som: null } : readSom(typed, limit);
    if (reading.som === undefined) return setWrong(reading.wrong);
    if (reading.som === value) return leave();
    save.mutate(reading.som);
  };

  if (typed === null) {
    const shown = value === null && none !== undefined ? none : som(value ?? 0, language);
    return (
      <button
        ref={button}
        type="button"
        aria-label={t("zones.change", { name: zone.name[language], what, sum: shown })}
        className={`hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus border-ui-border-base -mx-2 whitespace-nowrap rounded-md border border-dashed px-2 py-1 tabular-nums outline-none ${value === null ? "text-ui-fg-muted" : ""}`}
        onClick={() => setTyped(value === null ? "" : grouped(value))}
      >
        {shown}
      </button>
    );
  }
  return (
    <div className="flex w-28 flex-col gap-y-1 py-1">
      <Input
        autoFocus
        size="small"
        inputMode="numeric"
        autoComplete="off"
        className="tabular-nums"
        aria-label={`${zone.name[language]}, ${what}`}
        aria-invalid={wrong !== null}
        aria-describedby={hint}
        value={typed}
        disabled={save.isPending}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(null);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") submit();
          if (event.key === "Escape") leave();
        }}
        onBlur={submit}
      />
      <Text
        id={hint}
        size="xsmall"
        className={`whitespace-normal ${wrong ? "text-ui-fg-error" : "text-ui-fg-muted"}`}
      >
        {wrong ? t(`wrong.${wrong}`, { limit: som(limit ?? 0, language) }) : t("zones.priceHint")}
      </Text>
    </div>
  );
}
