import { Button, Input, Text } from "@medusajs/ui";
import { useEffect, useRef, useState } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import { Field } from "../parts/field";

type Props = { code: string; looking: boolean; find: (code: string) => void };

const LONGEST = 64;

/** What the customer says: the number of the order or of the prescription. */
export function CodeForm({ code, looking, find }: Props) {
  const { t } = useDictionary();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(code);
  useEffect(() => {
    setTyped(code);
    if (code === "") field.current?.focus();
  }, [code]);
  return (
    <form
      className="flex flex-col gap-y-2 px-6 py-4"
      onSubmit={(event) => {
        event.preventDefault();
        const asked = typed.trim().replace(/^[#№]\s*/, "");
        if (asked) find(asked);
      }}
    >
      <Field label={t("counter.code")}>
        {(id) => (
          <div className="flex gap-x-2 sm:max-w-md">
            <div className="min-w-0 flex-1">
              <Input
                ref={field}
                id={id}
                size="small"
                autoFocus
                autoComplete="off"
                maxLength={LONGEST}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </div>
            <Button
              size="small"
              variant="secondary"
              type="submit"
              disabled={typed.trim() === ""}
              isLoading={looking}
            >
              {t("counter.find")}
            </Button>
          </div>
        )}
      </Field>
      <Text size="xsmall" className="text-ui-fg-muted">
        {t("counter.hint")}
      </Text>
    </form>
  );
}
