import { CheckCircleMiniSolid, SquareTwoStackMini } from "@medusajs/icons";
import { IconButton, toast } from "@medusajs/ui";
import { useEffect, useState } from "react";
import type { DictionaryKey } from "../i18n/dictionary";
import { useDictionary } from "../i18n/use-dictionary";

const SHOWN_MS = 2000;

/** @medusajs/ui's own Copy speaks English only. */
export function CopyButton({ text, label }: { text: string; label: DictionaryKey }) {
  const { t } = useDictionary();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(): Promise<void> {
    try {
      // Absent outside https and localhost.
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toast.error(t("copy.failed"));
    }
  }

  const name = copied ? t("copy.done") : t(label);
  return (
    <IconButton
      size="2xsmall"
      variant="transparent"
      type="button"
      aria-label={name}
      title={name}
      onClick={(event) => {
        event.stopPropagation();
        void copy();
      }}
    >
      {copied ? (
        <CheckCircleMiniSolid className="text-ui-tag-green-icon" />
      ) : (
        <SquareTwoStackMini />
      )}
    </IconButton>
  );
}
