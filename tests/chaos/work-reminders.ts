import { databaseOnServer, startServer } from "@belay/api/testing";

// A worker of the product in a process of its own, at a time that stands still.
const [url = "", now = ""] = process.argv.slice(2);
await startServer({
  role: "worker",
  db: databaseOnServer(url),
  clock: () => now,
  host: "127.0.0.1",
  port: 0,
  url: "http://127.0.0.1",
  secret: "only the chaos tests know this secret",
  setUpCode: null,
  trustedProxies: [],
  mailFrom: { name: "Belay", address: "belay@belay.example" },
  mailTransport: null,
  logLevel: "error",
  pagesFolder: null,
});
console.log(0);
