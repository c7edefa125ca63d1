import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ISearchModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { Locale } from "../types";
import { CATALOGUE_INDEX } from "./index-names";
import { askedSpellings, planQuery, WORDS_ASKED, type QueryPlan } from "./plan-query";
import { meaningful } from "./plain-words";
import { lookUp } from "./words-store";
import { wordsOf } from "./words";

export const ORDERS = ["relevance", "price", "-price", "name", "popularity"] as const;
export type Order = (typeof ORDERS)[number];

export type Finding = {
  q?: string;
  /** Any of these categories, with everything below them. */
  category?: string[];
  class?: string[];
  /** Id of a substance. */
  substance?: string;
  /** So'm, both included. */
  price_min?: number;
  price_max?: number;
  in_stock?: boolean;
  order: Order;
  limit: number;
  offset: number;
  locale: Locale;
  sales_channels: string[];
};

export type Found = {
  products: {
    id: string;
    handle: string;
    class: string;
    price: number | null;
    in_stock: boolean;
  }[];
  count: number;
  /** A typing error was forgiven. */
  corrected: boolean;
};

type Hit = Found["products"][number];

/**
 * Products by words in any spelling, filtered and in one stable order. Where nothing has all the words, those that were typed
 * right are enough, and after that any of them.
 */
export async function find(container: MedusaContainer, finding: Finding): Promise<Found> {
  const { words, sure, corrected } = await planOf(container, finding.q ?? "");
  if (finding.q && words.length === 0) {
    return { products: [], count: 0, corrected: false };
  }
  const all = await ask(container, finding, words, matchOf(words));
  if (all.count > 0 || words.length < 2) {
    return { ...all, corrected };
  }
  if (sure.length > 0 && sure.length < words.length) {
    const some = await ask(container, finding, sure, matchOf(sure));
    if (some.count > 0) {
      return { ...some, corrected: false };
    }
  }
  return { ...(await ask(container, finding, words, "any")), corrected };
}

/** The last word may be half typed, but one or two letters begin everything. */
function matchOf(words: string[]): "last" | "all" {
  return (words.at(-1) ?? "").length >= 3 ? "last" : "all";
}

async function ask(
  container: MedusaContainer,
  finding: Finding,
  words: string[],
  match_strategy: "last" | "all" | "any",
): Promise<Omit<Found, "corrected">> {
  const search = container.resolve<ISearchModuleService>(Modules.SEARCH);
  const { hits, metadata } = await search.search<Hit>({
    entity: CATALOGUE_INDEX,
    fields: ["id", "handle", "class", "price", "in_stock"],
    filters: { ...(words.length > 0 ? { q: words.join(" ") } : {}), ...filtersOf(finding) },
    pagination: { skip: finding.offset, take: finding.limit, order: orderOf(finding) },
    search_options: { match_strategy },
  });
  return {
    products: hits.map(({ document }) => document),
    count: metadata.count ?? hits.length,
  };
}

/** Parts of a hyphenated word stand together where the catalogue knows them so, else each for itself. */
async function planOf(container: MedusaContainer, q: string): Promise<QueryPlan> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION);
  const readings = [
    q.replace(/(?<=\p{L})[-\u2010-\u2015](?=\p{L})/gu, ""),
    q.replace(/[-\u2010-\u2015]/g, " "),
  ];
  const asked = [...new Set(readings)].map((reading) =>
    meaningful(wordsOf(reading)).slice(0, WORDS_ASKED),
  );
  const known = await lookUp(connection, asked.flat().flatMap(askedSpellings));
  const [plan, other] = asked.map((words) => planQuery(words, known));
  return other && (plan.dropped > 0 || plan.corrected) && other.dropped === 0 ? other : plan;
}

function filtersOf(finding: Finding) {
  const { price_min, price_max } = finding;
  return {
    sales_channels: finding.sales_channels,
    ...(finding.category?.length ? { categories: finding.category } : {}),
    ...(finding.class?.length ? { class: finding.class } : {}),
    ...(finding.substance ? { substances: finding.substance } : {}),
    ...(finding.in_stock ? { in_stock: true } : {}),
    ...(price_min !== undefined || price_max !== undefined
      ? {
          price: {
            ...(price_min === undefined ? {} : { $gte: price_min }),
            ...(price_max === undefined ? {} : { $lte: price_max }),
          },
        }
      : {}),
  };
}

/** Ends with the id: two pages never show one product twice. */
function orderOf({ order, q, locale }: Finding): Record<string, "ASC" | "DESC"> {
  const name = { [`name_${locale}`]: "ASC" as const, id: "ASC" as const };
  switch (order) {
    case "price":
      return { price: "ASC", ...name };
    case "-price":
      return { price: "DESC", ...name };
    case "name":
      return name;
    case "popularity":
      return { popularity: "DESC", ...name };
    default:
      return {
        ...(q ? { _score: "DESC" as const } : {}),
        in_stock: "DESC",
        popularity: "DESC",
        ...name,
      };
  }
}
