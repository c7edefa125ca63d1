import { XMarkMini } from "@medusajs/icons";
import { Hint, IconButton, Input, Label, StatusBadge, Text } from "@medusajs/ui";
import { useEffect, useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { useDictionary } from "../i18n/use-dictionary";
import type { MarkedLine, MarkProblem } from "./fiscal-api";

type Props = {
  line: MarkedLine;
  /** The scanner types here now. */
  isCurrent: boolean;
  /** Why the last scan was not taken. */
  refused: MarkProblem["code"] | null;
  wrong: MarkProblem[];
  add: (text: string) => void;
  remove: (position: number) => void;
};

/** The marking codes of one position, and the field that a scanner types the next one into. */
export function MarksLine({ line, isCurrent, refused, wrong, add, remove }: Props) {
  const { t } = useDictionary();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const { title, sku, quantity, marks } = line;
  const isFull = marks.length >= quantity;
  const below = refused
    ? t(`fiscal.marks.wrong.${refused}`, { number: "" })
    : marks.length === 0
      ? t("fiscal.marks.none")
      : null;

  useEffect(() => {
    if (isCurrent) field.current?.focus();
  }, [isCurrent, marks.length]);

  const take = (scan: string) => {
    setText("");
    if (scan.trim() !== "") add(scan);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Scanners end a code with Enter, some with Tab.
    if (event.key === "Enter" || (event.key === "Tab" && text.trim() !== "")) {
      event.preventDefault();
      take(text);
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData("text");
    if (/[\r\n]/.test(pasted.trim())) {
      event.preventDefault();
      take(pasted);
    }
  };

  return (
    <section aria-labelledby={`${id}-title`} className="flex flex-col gap-y-2">
      <div className="flex items-start justify-between gap-x-4">
        <div className="min-w-0">
          <Text id={`${id}-title`} size="small" weight="plus" className="break-words">
            {title}
          </Text>
          {sku && (
            <Text size="xsmall" className="text-ui-fg-muted">
              {sku}
            </Text>
          )}
        </div>
        <StatusBadge color={isFull ? "green" : "orange"} className="shrink-0 tabular-nums">
          {marks.length} / {quantity}
        </StatusBadge>
      </div>
      {marks.length > 0 && (
        <ol className="divide-y rounded-md border">
          {marks.map((mark, position) => (
            <Mark
              key={mark}
              mark={mark}
              position={position}
              problem={wrong.find((one) => one.position === position)}
              remove={() => remove(position)}
            />
          ))}
        </ol>
      )}
      {!isFull && (
        <div className="flex flex-col gap-y-1">
          <Label htmlFor={id} size="small">
            {t("fiscal.marks.field")}
          </Label>
          <Input
            ref={field}
            id={id}
            size="small"
            className="font-mono"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={text}
            aria-invalid={refused !== null}
            aria-describedby={below ? `${id}-below` : undefined}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onBlur={() => take(text)}
          />
        </div>
      )}
      {below && (
        <div role={refused ? "alert" : undefined}>
          <Hint id={`${id}-below`} variant={refused ? "error" : "info"}>
            {below}
          </Hint>
        </div>
      )}
    </section>
  );
}

type MarkProps = {
  mark: string;
  position: number;
  problem: MarkProblem | undefined;
  remove: () => void;
};

function Mark({ mark, position, problem, remove }: MarkProps) {
  const { t } = useDictionary();
  return (
    <li className="flex items-center gap-x-3 px-3 py-1">
      <span className="txt-compact-xsmall text-ui-fg-muted w-5 shrink-0 text-right tabular-nums">
        {position + 1}
      </span>
      <div className="min-w-0 flex-1">
        <span className="break-all font-mono text-xs">{mark}</span>
        {problem && (
          <Hint variant="error">
            {t(`fiscal.marks.wrong.${problem.code}`, {
              number: problem.display_id ? `#${problem.display_id}` : "",
            })}
          </Hint>
        )}
      </div>
      <IconButton
        size="small"
        variant="transparent"
        type="button"
        aria-label={t("fiscal.marks.remove", { mark })}
        onClick={remove}
      >
        <XMarkMini />
      </IconButton>
    </li>
  );
}
