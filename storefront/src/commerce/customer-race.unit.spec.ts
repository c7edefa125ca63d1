import { retryCustomerRace } from "./customer-race";
import { StoreRefusal } from "./store-api";

const raced = new StoreRefusal(
  400,
  "Customer with email: a@b.uz, has_account: false, already exists.",
);

describe("retryCustomerRace", () => {
  it("asks again once and gives the second answer", async () => {
    const call = jest.fn().mockRejectedValueOnce(raced).mockResolvedValueOnce("cart");
    await expect(retryCustomerRace(call)).resolves.toBe("cart");
    expect(call).toHaveBeenCalledTimes(2);
  });

  it("gives up after the second refusal", async () => {
    const call = jest.fn().mockRejectedValue(raced);
    await expect(retryCustomerRace(call)).rejects.toBe(raced);
    expect(call).toHaveBeenCalledTimes(2);
  });

  it.each([
    ["another refusal", new StoreRefusal(400, "Invalid email")],
    ["another status", new StoreRefusal(409, raced.message)],
    ["another error", new Error(raced.message)],
  ])("leaves %s alone", async (_, error) => {
    const call = jest.fn().mockRejectedValue(error);
    await expect(retryCustomerRace(call)).rejects.toBe(error);
    expect(call).toHaveBeenCalledTimes(1);
  });
});
