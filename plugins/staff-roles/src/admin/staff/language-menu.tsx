import { Select } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { NAMESPACE } from "../i18n/dictionary";

const LANGUAGES = ["uz", "ru", "en"] as const;

/** The profile page of the dashboard does not offer Uzbek, so pages of this shop do. */
export function LanguageMenu() {
  const { t, i18n } = useTranslation(NAMESPACE);
  const language = LANGUAGES.find((code) => i18n.language?.startsWith(code)) ?? "en";
  return (
    <Select size="small" value={language} onValueChange={(code) => void i18n.changeLanguage(code)}>
      <Select.Trigger aria-label={t("language.label")} className="w-32">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {LANGUAGES.map((code) => (
          <Select.Item key={code} value={code}>
            {t(`language.${code}`)}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  );
}
