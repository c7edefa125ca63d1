import { gather } from "./gather";

describe("gather", () => {
  it("hands on together what comes together, each id once", async () => {
    const worked: string[][] = [];
    const bring = gather(async (ids) => {
      worked.push(ids);
    }, 5);
    await Promise.all([bring(["a", "b"]), bring(["b", "c"])]);
    await bring(["a"]);
    expect(worked).toEqual([["a", "b", "c"], ["a"]]);
  });

  it("tells everybody of a failure and goes on", async () => {
    let isBroken = true;
    const bring = gather(async () => {
      if (isBroken) throw new Error("broken");
    }, 5);
    await expect(Promise.all([bring(["a"]), bring(["b"])])).rejects.toThrow("broken");
    isBroken = false;
    await expect(bring(["a"])).resolves.toBeUndefined();
  });
});
