import { serialize } from "pg-protocol";
import { StatementReader } from "./statement-reader";

const named = (name: string, parsed = false) =>
  Buffer.concat([
    ...(parsed ? [] : [serialize.parse({ name, text: `text of ${name}` })]),
    serialize.bind({ statement: name, values: ["1"] }),
    serialize.describe({ type: "P", name: "" }),
    serialize.execute({ portal: "", rows: 0 }),
    serialize.sync(),
  ]);

const stream = Buffer.concat([
  serialize.startup({ user: "shop", database: "shop" }),
  serialize.password("none"),
  serialize.query("begin"),
  named("lock"),
  named("lock", true),
  named(""),
  serialize.query("commit"),
]);
const texts = [null, null, "begin", "text of lock", "text of lock", "text of ", "commit"];

it.each([1, 3, 7, 64, stream.length])(
  "knows each statement, and loses no byte, when TCP brings %i at a time",
  (size) => {
    const reader = new StatementReader();
    const parts = [];
    for (let at = 0; at < stream.length; at += size) {
      parts.push(...reader.read(stream.subarray(at, at + size)));
    }
    expect(parts.map(({ runs }) => runs)).toEqual(texts);
    expect(Buffer.concat(parts.map(({ bytes }) => bytes))).toEqual(stream);
  },
);
