import { Button, toast } from "@medusajs/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useDictionary } from "../i18n/use-dictionary";
import { moderate, SMS_KEY, type TemplateView } from "../sms-api";

/** Hands in what never was, and asks what has become of the rest. */
export function ModerationButtons({ templates }: { templates: TemplateView[] }) {
  const { t } = useDictionary();
  const client = useQueryClient();
  const work = useMutation<{ templates: TemplateView[] }, Error, "sync" | "submit">({
    mutationFn: moderate,
    onSuccess: (_, action) =>
      toast.success(t(action === "submit" ? "texts.submittedAll" : "texts.checked")),
    onError: (error) => toast.error(t("texts.notAsked"), { description: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: [SMS_KEY] }),
  });
  const fresh = templates.filter(({ status }) => status === "new").length;
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        type="button"
        isLoading={work.isPending && work.variables === "sync"}
        disabled={work.isPending}
        onClick={() => work.mutate("sync")}
      >
        {t("texts.check")}
      </Button>
      {fresh > 0 && (
        <Button
          size="small"
          type="button"
          isLoading={work.isPending && work.variables === "submit"}
          disabled={work.isPending}
          onClick={() => work.mutate("submit")}
        >
          {t("texts.submitAll", { count: fresh })}
        </Button>
      )}
    </>
  );
}
