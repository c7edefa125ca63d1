import { Select } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { ADMIN_LANGUAGES, useDictionary } from "../i18n/use-dictionary";

/**
 * The profile page of the dashboard does not offer Uzbek, so this is where staff choose it. What the dashboard itself
 * has no Uzbek words for stays English.
 */
export function LanguageMenu() {
  const { i18n } = useTranslation();
  const { t, language } = useDictionary();
  return (
    <Select size="small" value={language} onValueChange={(code) => void i18n.changeLanguage(code)}>
      <Select.Trigger aria-label={t("language.label")} className="w-32">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {ADMIN_LANGUAGES.map((code) => (
          <Select.Item key={code} value={code}>
            {t(`language.${code}`)}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  );
}
