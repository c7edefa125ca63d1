import { windowsOf } from "./windows";

const MINUTE = 60_000;
const at = (minutes: number) => ({ handed_at: new Date(minutes * MINUTE) });

it.each([
  [[], []],
  [[0], [[0]]],
  [[0, 15, 30], [[0, 15, 30]]],
  [
    [0, 16],
    [[0], [16]],
  ],
  [
    [0, 1, 100, 110, 500],
    [[0, 1], [100, 110], [500]],
  ],
])("%j is %j", (minutes, windows) => {
  expect(windowsOf(minutes.map(at))).toEqual(windows.map((one) => one.map(at)));
});
