/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    locale: import("./i18n/locale").Locale;
    /** the page's path without the language: `/ru/cart` -> `/cart` */
    path: string;
    /** path and query of the page as the shopper sees them, without the language */
    here: string;
    t: import("./i18n/dictionary").Translate;
    /** a path in the shopper's language */
    href: (path: string) => string;
    /** so'm as text */
    money: (som: number) => string;
    cartCount: number;
    signedIn: boolean;
    /** the shopper came with a sign-in that is over */
    sessionEnded?: boolean;
    /** messages in the inbox that are not read yet */
    unread: number;
    categories: import("./commerce/categories").Category[];
    trouble?: import("./commerce/trouble").Trouble;
    /** s, when the backend said how long to wait */
    retryAfter?: number;
    /** of the visitor, blank when nobody knows */
    clientAddress: string;
  }
}
