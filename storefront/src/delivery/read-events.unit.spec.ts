import { EventReader, writeEvent } from "./read-events";

const stream = [
  ": here\n\n",
  'event: snapshot\ndata: {"tracking":1}\n\n',
  'id: 42\nevent: step\ndata: {"seq":42}\n\n',
  ": beat\n\n",
  "data: two\ndata: lines\n\n",
].join("");
const events = [
  { id: null, event: "snapshot", data: '{"tracking":1}' },
  { id: "42", event: "step", data: '{"seq":42}' },
  { id: null, event: "message", data: "two\nlines" },
];

it.each([1, 2, 7, 1000])("reads a stream cut into pieces of %d", (size) => {
  const reader = new EventReader();
  const found = [];
  for (let at = 0; at < stream.length; at += size) {
    found.push(...reader.read(stream.slice(at, at + size)));
  }
  expect(found).toEqual(events);
});

it("keeps half an event for later", () => {
  const reader = new EventReader();
  expect(reader.read("event: step\ndata: 1\n")).toEqual([]);
  expect(reader.read("\n")).toEqual([{ id: null, event: "step", data: "1" }]);
});

it("writes what it reads", () => {
  const written = events.slice(0, 2).map(writeEvent).join("");
  expect(new EventReader().read(written)).toEqual(events.slice(0, 2));
});
