
      // Auto-generated index file for Medusa Admin UI extensions
    import WidgetComponent0, { config as WidgetConfig0 } from "/work/main/plugins/payment-ledger/src/admin/widgets/order-payment-story.tsx"

const widgetModule = { widgets: [
  {
    Component: WidgetComponent0,
    zone: ["order.details.side.after"],
    widgetId: "payment-ledger:order-payment-story"
}
] }
    import RouteComponent0, { handle as handle0, config as HandleConfig0 } from "/work/main/plugins/payment-ledger/src/admin/routes/uz-payments/page.tsx"

const routeModule = { routes: [
    {
    Component: RouteComponent0,
    path: "/uz-payments",
    handle: { label: HandleConfig0.label, translationNs: HandleConfig0.translationNs, ...handle0 }
  }
]
 }
    import { config as RouteConfig0 } from "/work/main/plugins/payment-ledger/src/admin/routes/uz-payments/page.tsx"

const menuItemModule = { menuItems: [
    {
    label: RouteConfig0.label,
    icon: RouteConfig0.icon,
    path: "/uz-payments",
    nested: undefined,
    rank: undefined,
    translationNs: RouteConfig0.translationNs
  }
]
 }
    

const formModule = { customFields: {
  
} }
    

const displayModule = { 
    displays: {
      
    }
   }
    import { deepMerge } from "@medusajs/admin-shared"
import i18nTranslations0 from "/work/main/plugins/payment-ledger/src/admin/i18n/index.ts"

const i18nModule = { resources: i18nTranslations0 }
    

const cellRendererModule = {}
    

const layoutModule = { layouts: [
  
] }
    

const searchEntityModule = {}

    const plugin = {
      widgetModule,
      routeModule,
      menuItemModule,
      formModule,
      displayModule,
      i18nModule,
      cellRendererModule,
      layoutModule,
      searchEntityModule
    }

    export default plugin
    