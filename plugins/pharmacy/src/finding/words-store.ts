import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { formsOf, type KnownWord } from "./nearest";

/** Rows of one statement. */
const AT_ONCE = 2_000;

/** Learns words, so that typing errors are corrected to them. Counts of known ones stay until the next {@link recount}. */
export async function learnWords(
  connection: Knex,
  uses: ReadonlyMap<string, number>,
): Promise<void> {
  const words = [...uses].sort(([a], [b]) => (a < b ? -1 : 1));
  for (let start = 0; start < words.length; start += AT_ONCE) {
    const slice = words.slice(start, start + AT_ONCE);
    const { rows } = await connection.raw<{ rows: { word: string }[] }>(
      `insert into medicine_word (word, uses) select word, uses from jsonb_to_recordset(?::jsonb)
         as row (word text, uses integer)
       on conflict (word) do nothing returning word`,
      [JSON.stringify(slice.map(([word, count]) => ({ word, uses: count })))],
    );
    await connection.raw(
      `insert into medicine_word_form (form, word) select form, word from jsonb_to_recordset(?::jsonb)
         as row (form text, word text) on conflict do nothing`,
      [JSON.stringify(rows.flatMap(({ word }) => formsOf(word).map((form) => ({ form, word }))))],
    );
  }
}

/** Makes the known words exactly these. */
export async function recount(connection: Knex, uses: ReadonlyMap<string, number>): Promise<void> {
  await learnWords(connection, uses);
  const rows = JSON.stringify([...uses].map(([word, count]) => ({ word, uses: count })));
  await connection.raw(
    `with counted as (select word, uses from jsonb_to_recordset(:rows::jsonb) as row (word text, uses integer)),
       gone as (delete from medicine_word w where not exists (select 1 from counted c where c.word = w.word))
     update medicine_word w set uses = c.uses from counted c where c.word = w.word and w.uses <> c.uses`,
    { rows },
  );
}

/** What is known around a word that was typed. */
export type Neighbourhood = {
  /** The word is one of the catalogue's. */
  known: boolean;
  /** The commonest word that begins with it. */
  completion: string | null;
  near: KnownWord[];
};

/** Looks several words up at once. */
export async function lookUp(
  connection: Knex,
  words: readonly string[],
): Promise<Map<string, Neighbourhood>> {
  const asked = [...new Set(words)];
  const forms = asked.flatMap((word) => formsOf(word).map((form) => ({ asked: word, form })));
  const { rows } = await connection.raw<{ rows: (KnownWord & { asked: string; how: How })[] }>(
    `with asked as (select asked from unnest(:asked::text[]) as asked)
     select asked, w.word, w.uses, 'known' as how from asked join medicine_word w on w.word = asked
     union all
     select asked, c.word, c.uses, 'completion' from asked cross join lateral (
       select w.word, w.uses from medicine_word w
       where length(asked) >= 3 and w.word ~>=~ asked and w.word ~<~ (asked || '~')
       order by w.uses desc, length(w.word), w.word limit 1) c
     union all
     select f.asked, w.word, w.uses, 'near' from jsonb_to_recordset(:forms::jsonb) as f (asked text, form text)
       join medicine_word_form mf on mf.form = f.form join medicine_word w on w.word = mf.word`,
    { asked, forms: JSON.stringify(forms) },
  );
  const found = new Map<string, Neighbourhood>(
    asked.map((word) => [word, { known: false, completion: null, near: [] }]),
  );
  for (const { asked: word, how, ...candidate } of rows) {
    const one = found.get(word);
    if (!one) continue;
    if (how === "known") one.known = true;
    else if (how === "completion") one.completion = candidate.word;
    else one.near.push(candidate);
  }
  return found;
}

type How = "known" | "completion" | "near";
