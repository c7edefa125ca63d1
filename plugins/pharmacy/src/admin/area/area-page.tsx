import { Container, Heading, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import type { DictionaryKey } from "../i18n/dictionary";
import { useDictionary } from "../i18n/use-dictionary";
import { LanguageMenu } from "../parts/language-menu";
import { AreaTabs } from "./area-tabs";
import type { AreaName } from "./areas";

type Props = {
  area?: AreaName;
  title: DictionaryKey;
  subtitle: DictionaryKey;
  /** Beside the language. */
  action?: ReactNode;
  children: ReactNode;
};

/** The frame of every page of the area: its tabs, what the page is, the language. */
export function AreaPage({ area = "medicines", title, subtitle, action, children }: Props) {
  const { t } = useDictionary();
  return (
    <Container className="divide-y p-0">
      <AreaTabs area={area} />
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t(title)}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t(subtitle)}
          </Text>
        </div>
        <div className="flex flex-wrap items-center gap-3">
          {action}
          <LanguageMenu />
        </div>
      </div>
      {children}
    </Container>
  );
}
