import { expect, test } from "vitest";
import { isPublicAddress } from "./is-public-address.ts";

test.each([
  ["this host", "0.0.0.0", "0.1.2.3", "::"],
  ["loopback", "127.0.0.1", "127.255.255.254", "::1"],
  ["private networks", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1"],
  ["the link, and where clouds keep their metadata", "169.254.169.254", "fe80::1", "fe80::1%eth0"],
  ["carrier networks", "100.64.0.1", "100.127.255.255"],
  ["unique local addresses", "fc00::1", "fd00:ec2::254"],
  ["IPv4 in the clothes of IPv6", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "::7f00:1"],
  ["NAT64", "64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::1"],
  ["6to4 and Teredo", "2002:7f00:1::", "2002:808:808::1", "2001:0:7f00:1::"],
  ["documentation", "192.0.2.1", "198.51.100.1", "203.0.113.1", "2001:db8::1", "3fff::1"],
  [
    "multicast and what is reserved",
    "224.0.0.1",
    "239.255.255.255",
    "240.0.0.1",
    "255.255.255.255",
    "ff02::1",
  ],
  ["benchmarks and protocols", "198.18.0.1", "198.19.255.255", "192.0.0.8", "192.88.99.1", "100::1"],
  ["names and nonsense", "localhost", "", "127.1", "0x7f.0.0.1", "2130706433", "017700000001", "1.2.3.4.5"],
])("%s is not the open net", (_name, ...addresses) => {
  expect(addresses.filter(isPublicAddress)).toEqual([]);
});

test("the open net is", () => {
  const addresses = ["8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"];
  expect(addresses.filter(isPublicAddress)).toEqual(addresses);
});
