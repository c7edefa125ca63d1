import { Badge, Button, Select, Table, Text, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { tashkentDay } from "../format/tashkent-time";
import { useDictionary } from "../i18n/use-dictionary";
import {
  MEDICINES_KEY,
  removeBatch,
  saveBatch,
  type MedicineAdminResponse,
} from "../medicines-api";
import { Ask } from "../parts/ask";
import { TextField } from "../parts/text-field";

type Batch = MedicineAdminResponse["batches"][number];

/** Batches of all packs of a product, what expires first on top. */
export function BatchesTab({ answer }: { answer: MedicineAdminResponse }) {
  const { t, language } = useDictionary();
  const client = useQueryClient();
  const [leaving, setLeaving] = useState<Batch | null>(null);
  const { product, batches, unsold_until } = answer;
  const refresh = () => client.invalidateQueries({ queryKey: [MEDICINES_KEY] });
  const remove = useMutation({
    mutationFn: (id: string) => removeBatch(id),
    onSuccess: refresh,
    onError: (error) => toast.error(t("common.notDone"), { description: error.message }),
  });
  const titles = new Map(product.variants.map(({ id, title, sku }) => [id, title ?? sku ?? id]));
  const day = (date: string) => tashkentDay(`${date}T12:00:00+05:00`, language);
  return (
    <div className="flex flex-col gap-y-4">
      <Text size="small" className="text-ui-fg-subtle max-w-3xl">
        {batches.length > 0 ? t("batches.hint") : t("batches.empty")}
      </Text>
      <BatchFields answer={answer} saved={refresh} />
      {batches.length > 0 && (
        <div className="overflow-x-auto rounded-lg border">
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{t("form.pack")}</Table.HeaderCell>
                <Table.HeaderCell>{t("batches.series")}</Table.HeaderCell>
                <Table.HeaderCell>{t("batches.expires")}</Table.HeaderCell>
                <Table.HeaderCell>{t("batches.quantity")}</Table.HeaderCell>
                <Table.HeaderCell>{t("batches.received")}</Table.HeaderCell>
                <Table.HeaderCell />
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {batches.map((batch) => (
                <Table.Row key={batch.id}>
                  <Table.Cell>{titles.get(batch.variant_id)}</Table.Cell>
                  <Table.Cell className="font-mono text-xs">{batch.series}</Table.Cell>
                  <Table.Cell className="whitespace-nowrap tabular-nums">
                    {day(batch.expires_on)}{" "}
                    {batch.expires_on <= unsold_until && (
                      <Badge size="2xsmall" color="red">
                        {t("batches.unsold")}
                      </Badge>
                    )}
                  </Table.Cell>
                  <Table.Cell className="tabular-nums">{batch.quantity}</Table.Cell>
                  <Table.Cell className="tabular-nums">
                    {batch.received_on ? day(batch.received_on) : "—"}
                  </Table.Cell>
                  <Table.Cell className="text-right">
                    <Button
                      size="small"
                      variant="transparent"
                      type="button"
                      onClick={() => setLeaving(batch)}
                    >
                      {t("form.remove")}
                    </Button>
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {leaving && (
        <Ask
          title={t("batches.removeTitle")}
          hint={t("batches.removeHint", { series: leaving.series })}
          yes={t("form.remove")}
          act={() => remove.mutate(leaving.id)}
          close={() => setLeaving(null)}
        />
      )}
    </div>
  );
}

const NOTHING = { series: "", expires_on: "", quantity: "", received_on: "" };

function BatchFields({
  answer: { product },
  saved,
}: {
  answer: MedicineAdminResponse;
  saved: () => void;
}) {
  const { t } = useDictionary();
  const [variant, setVariant] = useState(product.variants[0]?.id ?? "");
  const [fields, setFields] = useState(NOTHING);
  const save = useMutation({
    mutationFn: () =>
      saveBatch(product.id, {
        variant_id: variant,
        series: fields.series.trim(),
        expires_on: fields.expires_on,
        quantity: Number(fields.quantity),
        received_on: fields.received_on || null,
      }),
    onSuccess: () => {
      setFields(NOTHING);
      saved();
    },
    onError: (error) => toast.error(t("common.notDone"), { description: error.message }),
  });
  const ready =
    fields.series.trim() !== "" && fields.expires_on !== "" && /^\d+$/.test(fields.quantity);
  const field = (name: keyof typeof NOTHING, label: string, type: "text" | "date" | "number") => (
    <TextField
      label={label}
      type={type}
      value={fields[name]}
      change={(value) => setFields((before) => ({ ...before, [name]: value }))}
    />
  );
  return (
    <div className="bg-ui-bg-subtle grid items-end gap-3 rounded-lg p-4 sm:grid-cols-2 lg:grid-cols-6">
      <Select size="small" value={variant} onValueChange={setVariant}>
        <Select.Trigger aria-label={t("form.pack")}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {product.variants.map(({ id, title, sku }) => (
            <Select.Item key={id} value={id}>
              {title ?? sku ?? id}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
      {field("series", t("batches.series"), "text")}
      {field("expires_on", t("batches.expires"), "date")}
      {field("quantity", t("batches.quantity"), "number")}
      {field("received_on", t("batches.received"), "date")}
      <Button
        size="small"
        type="button"
        disabled={!ready}
        isLoading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t("batches.add")}
      </Button>
    </div>
  );
}
