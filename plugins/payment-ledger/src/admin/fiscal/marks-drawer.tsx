import { Button, Drawer, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { countMissing } from "../../fiscal/marked-line";
import { useDictionary } from "../i18n/use-dictionary";
import { FISCAL_KEY, saveMarks, type MarkedLine, type MarkProblem } from "./fiscal-api";
import { addScans, nextLine, removeMark } from "./marks-draft";
import { MarksLine } from "./marks-line";

type Props = { order_id: string; lines: MarkedLine[]; close: () => void };

/** Takes the marking codes of an order's units, from a scanner or pasted, and keeps them all at once. */
export function MarksDrawer({ order_id, lines, close }: Props) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const [draft, setDraft] = useState(lines);
  const [current, setCurrent] = useState(() => nextLine(lines, null));
  const [refused, setRefused] = useState<{ line_id: string; code: MarkProblem["code"] } | null>(
    null,
  );
  const [wrong, setWrong] = useState<MarkProblem[]>([]);
  const save = useMutation({
    mutationFn: () =>
      saveMarks(
        order_id,
        draft.map(({ line_id, marks }) => ({ line_id, marks })),
      ),
    onSuccess: (problems) => {
      setWrong(problems);
      if (problems.length > 0) {
        toast.error(t("fiscal.notSaved"), { description: t("fiscal.marks.nothingKept") });
        return;
      }
      toast.success(t("fiscal.saved"));
      void client.invalidateQueries({ queryKey: FISCAL_KEY });
      close();
    },
    onError: (error) => toast.error(t("fiscal.notSaved"), { description: error.message }),
  });

  const add = (line_id: string, text: string) => {
    const scanned = addScans(draft, line_id, text);
    setDraft(scanned.lines);
    setRefused(scanned.wrong && { line_id, code: scanned.wrong });
    setCurrent(scanned.wrong ? line_id : nextLine(scanned.lines, line_id));
  };
  const remove = (line_id: string, position: number) => {
    setDraft(removeMark(draft, line_id, position));
    setWrong([]);
    setRefused(null);
    setCurrent(line_id);
  };
  const missing = countMissing(draft);

  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("fiscal.marks.heading")}</Drawer.Title>
          <Drawer.Description>{t("fiscal.marks.how")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
          {draft.map((line) => (
            <MarksLine
              key={line.line_id}
              line={line}
              isCurrent={current === line.line_id}
              refused={refused?.line_id === line.line_id ? refused.code : null}
              wrong={wrong.filter(({ line_id }) => line_id === line.line_id)}
              add={(text) => add(line.line_id, text)}
              remove={(position) => remove(line.line_id, position)}
            />
          ))}
        </Drawer.Body>
        <Drawer.Footer className="flex-wrap justify-between gap-2">
          <span role="status" className="txt-compact-small text-ui-fg-subtle self-center">
            {missing > 0
              ? t("fiscal.marks.missing", { count: missing })
              : t("fiscal.marks.complete")}
          </span>
          <div className="flex gap-2">
            <Drawer.Close asChild>
              <Button size="small" variant="secondary" type="button">
                {t("fiscal.cancel")}
              </Button>
            </Drawer.Close>
            <Button
              size="small"
              type="button"
              isLoading={save.isPending}
              onClick={() => save.mutate()}
            >
              {t("fiscal.save")}
            </Button>
          </div>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  );
}
