import { Drawer, Heading, Kbd, Text } from "@medusajs/ui";
import { useDictionary } from "../i18n/use-dictionary";
import { SHORTCUTS } from "./shortcuts";

/** Every shortcut, as the table has them. */
export function HelpSheet({ close }: { close: () => void }) {
  const { t } = useDictionary();
  return (
    <Drawer open onOpenChange={(open) => !open && close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("shortcuts.title")}</Drawer.Title>
          <Drawer.Description>{t("shortcuts.hint")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
          {SHORTCUTS.map(({ group, keys }) => (
            <section key={group}>
              <Heading level="h3" className="pb-2">
                {t(`shortcuts.${group}`)}
              </Heading>
              <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-2">
                {keys
                  .filter(({ shown }) => shown.length > 0)
                  .map(({ action, shown }) => (
                    <div key={shown.join()} className="contents">
                      <dt>
                        <Text size="small">{t(`shortcuts.${action}`)}</Text>
                      </dt>
                      <dd className="flex justify-end gap-x-1">
                        {shown.map((key) => (
                          <Kbd key={key}>{key}</Kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  );
}
