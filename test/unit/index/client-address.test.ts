import { expect, it } from "vitest";
import { networkOf } from "#index/api/client-address.ts";

it("counts an IPv6 network as one address, however it is written, and an IPv4 address as itself", () => {
  for (const address of ["2001:db8:0:1::7", "2001:DB8::1:0:0:0:9", "2001:0db8:0000:0001:a:b:c:d"]) {
    expect(networkOf(address)).toBe("2001:db8:0:1::/64");
  }
  expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0::/64");
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  expect(networkOf("203.0.113.9")).toBe("203.0.113.9");
  expect(networkOf("::ffff:203.0.113.9")).toBe("::ffff:203.0.113.9");
});
