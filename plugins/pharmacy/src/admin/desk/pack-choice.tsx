import { Button, Input, Text } from "@medusajs/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import { fetchPacks, PRESCRIPTIONS_KEY, type DeskPack } from "../prescriptions-api";
import { PackWords } from "./pack-words";

const TYPING_PAUSE_MS = 300;
const LONGEST = 100;

type Props = {
  /** The pack that another one is looked for; null: any product is, by its name. */
  insteadOf: string | null;
  chosen: string | null;
  choose: (variant_id: string | null) => void;
};

/** Finds a product by its name, or shows what has the same substances, strength and form. */
export function PackChoice({ insteadOf, chosen, choose }: Props) {
  const { t, language } = useDictionary();
  const [typed, setTyped] = useState("");
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const wanted = chosen ? { ids: chosen } : insteadOf ? { instead_of: insteadOf } : { q: asked };
  const isAsked = Boolean(chosen || insteadOf || asked);
  const { data, isFetching, error } = useQuery({
    // Names of forms and substances come in the language of the dashboard.
    queryKey: [PRESCRIPTIONS_KEY, "packs", language, wanted],
    queryFn: () => fetchPacks(wanted),
    enabled: isAsked,
    placeholderData: chosen || insteadOf ? undefined : keepPreviousData,
    staleTime: 30_000,
  });
  const packs = isAsked ? (data?.packs ?? []) : [];
  const isSearch = !chosen && !insteadOf;
  return (
    <div className="flex flex-col gap-y-2">
      {isSearch && (
        <Input
          type="search"
          size="small"
          aria-label={t("desk.searchProduct")}
          placeholder={t("desk.searchProduct")}
          maxLength={LONGEST}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {insteadOf && !chosen && packs.length > 0 && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {t("desk.alternatives")}
        </Text>
      )}
      {packs.length > 0 && (
        <ul className="max-h-80 divide-y overflow-y-auto rounded-md border">
          {packs.map((pack) => (
            <Row
              key={pack.variant_id}
              pack={pack}
              isChosen={pack.variant_id === chosen}
              choose={choose}
            />
          ))}
        </ul>
      )}
      {isAsked && packs.length === 0 && (
        <Text size="small" role="status" className="text-ui-fg-muted">
          {error
            ? error.message
            : isFetching
              ? t("desk.searching")
              : t(insteadOf ? "desk.noAlternatives" : "desk.noProduct")}
        </Text>
      )}
    </div>
  );
}

type RowProps = { pack: DeskPack; isChosen: boolean; choose: Props["choose"] };

function Row({ pack, isChosen, choose }: RowProps) {
  const { t } = useDictionary();
  return (
    <li className="flex items-center justify-between gap-x-3 px-3 py-2">
      <PackWords pack={pack} />
      <Button
        size="small"
        variant={isChosen ? "transparent" : "secondary"}
        type="button"
        className="shrink-0"
        disabled={pack.rx_class === "strict"}
        onClick={() => choose(isChosen ? null : pack.variant_id)}
      >
        {t(isChosen ? "desk.change" : "desk.choose")}
      </Button>
    </li>
  );
}
