import { Input } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { doseFormName } from "../../medicine/dose-forms";
import { RX_CLASSES } from "../../types";
import { useDictionary } from "../i18n/use-dictionary";
import { fetchFacets, MEDICINES_KEY } from "../medicines-api";
import { Choice } from "../parts/choice";

type Props = { value: (name: string) => string; change: (name: string, chosen: string) => void };

const WAIT_MS = 250;

/** The bar above the list. */
export function MedicinesFilters({ value, change }: Props) {
  const { t, language } = useDictionary();
  const { data } = useQuery({ queryKey: [MEDICINES_KEY, "facets"], queryFn: fetchFacets });
  const plain = (one: string) => ({ value: one, label: one });
  const bar = (
    name: string,
    label: string,
    any: string,
    options: { value: string; label: string }[],
  ) => (
    <Choice
      label={label}
      any={any}
      value={value(name)}
      options={options}
      change={(chosen) => change(name, chosen)}
    />
  );
  return (
    <div className="flex flex-wrap gap-3 px-6 py-4">
      <SearchField value={value("q")} change={(typed) => change("q", typed)} />
      {bar("missing", t("list.described"), t("list.described"), [
        { value: "1", label: t("list.missing") },
      ])}
      {bar(
        "class",
        t("list.rxClass"),
        t("list.allClasses"),
        RX_CLASSES.map((one) => ({ value: one, label: t(`classes.${one}`) })),
      )}
      {bar(
        "substance",
        t("list.substance"),
        t("list.allSubstances"),
        (data?.substances ?? []).map(({ id, inn }) => ({ value: id, label: inn })),
      )}
      {bar(
        "form",
        t("list.form"),
        t("list.allForms"),
        (data?.forms ?? []).map((one) => ({ value: one, label: doseFormName(one, language) })),
      )}
      {bar("maker", t("list.maker"), t("list.allMakers"), (data?.manufacturers ?? []).map(plain))}
      {bar("expiry", t("list.expiry"), t("list.anyDate"), [
        { value: "expired", label: t("list.expired") },
        { value: "30", label: t("list.in30") },
        { value: "90", label: t("list.in90") },
      ])}
    </div>
  );
}

/** Asks once the typing rests. */
function SearchField({ value, change }: { value: string; change: (typed: string) => void }) {
  const { t } = useDictionary();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    const wait = setTimeout(() => typed !== value && change(typed), WAIT_MS);
    return () => clearTimeout(wait);
  }, [typed, value, change]);
  return (
    <div className="w-full sm:w-80">
      <Input
        size="small"
        type="search"
        aria-label={t("list.search")}
        placeholder={t("list.search")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}
