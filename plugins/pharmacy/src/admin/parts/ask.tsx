import { Prompt } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";

type Props = { title: string; hint: string; yes: string; act: () => void; close: () => void };

/** Asks once more before something that cannot be taken back. */
export function Ask({ title, hint, yes, act, close }: Props) {
  const { t } = useDictionary();
  return (
    <Prompt open onOpenChange={(open) => !open && close()}>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{title}</Prompt.Title>
          <Prompt.Description>{hint}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel onClick={close}>{t("common.cancel")}</Prompt.Cancel>
          <Prompt.Action
            onClick={() => {
              act();
              close();
            }}
          >
            {yes}
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  );
}
