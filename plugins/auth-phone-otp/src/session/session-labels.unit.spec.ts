import { deviceOf } from "./device";
import { maskedAddress } from "./masked-address";
import { networkOf } from "./network-of";

it.each([
  ["84.54.71.9", "84.54.*.*"],
  ["::ffff:84.54.71.9", "84.54.*.*"],
  ["2a05:45c2:1:2::9", "2a05:45c2:*"],
  ["nowhere", null],
  [undefined, null],
])("masks the address %s as %s", (address, masked) => {
  expect(maskedAddress(address)).toBe(masked);
});

it.each([
  ["84.54.71.9", "84.54.71.9"],
  ["::ffff:84.54.71.9", "84.54.71.9"],
  ["2a05:45c2:1:2::9", "2a05:45c2:1:2"],
  ["2a05:45c2:1:2:ffff::1", "2a05:45c2:1:2"],
  ["nowhere", "unknown"],
  [undefined, "unknown"],
])("counts %s as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it.each([
  [
    "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
    "Chrome, Android",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
    "Safari, iOS",
  ],
  ["<script>alert(1)</script>", null],
  [undefined, null],
])("names the device of %s", (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
