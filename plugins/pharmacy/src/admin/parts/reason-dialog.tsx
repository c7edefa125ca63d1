import { Button, Label, Prompt, Textarea } from "@medusajs/ui";
import { useId, useState } from "react";
import { useDictionary } from "../i18n/use-dictionary";

type Props = {
  title: string;
  hint: string;
  label: string;
  yes: string;
  placeholder?: string;
  /** The shortest answer that counts, in characters. */
  least: number;
  danger?: boolean;
  pending: boolean;
  act: (reason: string) => void;
  close: () => void;
};

const LONGEST = 500;

/** Asks for words before something that is written down for good. */
export function ReasonDialog({ danger = false, least, ...props }: Props) {
  const { t } = useDictionary();
  const id = useId();
  const [reason, setReason] = useState("");
  const isEnough = reason.trim().length >= least;
  return (
    <Prompt
      open
      onOpenChange={(open) => !open && props.close()}
      variant={danger ? "danger" : "confirmation"}
    >
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{props.title}</Prompt.Title>
          <Prompt.Description>{props.hint}</Prompt.Description>
        </Prompt.Header>
        <div className="flex flex-col gap-y-1 px-6 pt-4">
          <Label htmlFor={id} size="small">
            {props.label}
          </Label>
          <Textarea
            id={id}
            rows={3}
            autoFocus
            maxLength={LONGEST}
            placeholder={props.placeholder}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <Prompt.Footer>
          <Button size="small" variant="secondary" type="button" onClick={props.close}>
            {t("common.close")}
          </Button>
          <Button
            size="small"
            variant={danger ? "danger" : "primary"}
            type="button"
            disabled={!isEnough}
            isLoading={props.pending}
            onClick={() => props.act(reason.trim())}
          >
            {props.yes}
          </Button>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  );
}
